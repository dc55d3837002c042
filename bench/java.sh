# Sets java to a Java 22 or newer: JTORCH_JAVA, JAVA_HOME, PATH or what /usr/lib/jvm has.
java=
for candidate in "${JTORCH_JAVA:-}" "${JTORCH_JAVA:-}/bin/java" "${JAVA_HOME:-}/bin/java" \
  "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  if [ -f "$candidate" ] && [ -x "$candidate" ] &&
    "$candidate" --version 2>/dev/null | head -1 | grep -qE ' (2[2-9]|[3-9][0-9])\b'; then
    java=$candidate
    break
  fi
done
if [ -z "$java" ]; then
  echo "There is no Java 22 or newer; name one with JTORCH_JAVA." >&2
  exit 1
fi
