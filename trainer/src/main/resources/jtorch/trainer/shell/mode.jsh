/set mode jtorch -quiet
/set prompt jtorch '>>> ' '... '
/set truncation jtorch 1000000
/set format jtorch pre '|  '
/set format jtorch post '%n'
/set format jtorch errorpre '|  '
/set format jtorch errorpost '%n'
/set format jtorch errorline '{post}{pre}    {err}'
/set format jtorch waits '{unresolved}' error0
/set format jtorch waits 'an error mended: {errors}' error1,error2
/set format jtorch display ''
/set format jtorch display '{value}{post}' expression,varvalue-added,modified,replaced,used-ok-primary
/set format jtorch display '{pre}{name} is null again, as its type has changed{post}' vardecl,varinit-replaced-ok-update
/set format jtorch display '{pre}{name} waits for {waits}{post}' class,interface,enum,annotation,record,method,vardecl,varinit,expression-added,modified,replaced,used-defined,notdefined
