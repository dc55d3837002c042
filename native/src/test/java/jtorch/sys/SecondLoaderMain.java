package jtorch.sys;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads LibTorch, and again in a class loader of its own, as a server does with an application. */
final class SecondLoaderMain {
  private SecondLoaderMain() {}

  public static void main(String[] args) throws Exception {
    LibTorch.load();
    List<URL> all = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      all.add(Path.of(part).toUri().toURL());
    }
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader second = new URLClassLoader(all.toArray(URL[]::new), jdk)) {
      second.loadClass(LibTorch.class.getName()).getMethod("load").invoke(null);
    } catch (InvocationTargetException e) {
      System.out.println(e.getTargetException().getMessage());
    }
  }
}
