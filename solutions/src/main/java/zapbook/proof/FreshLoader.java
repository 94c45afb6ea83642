package zapbook.proof;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/**
 * Loads what was compiled a moment ago, and nothing else that an exercise could be.
 *
 * <p>The answers have the same names as the starters and may stand on the class path. So every
 * name below {@code zapbook.exercises} comes from here or does not exist; all other classes come
 * from the parent.
 */
final class FreshLoader extends ClassLoader {

  static final String OURS = "zapbook.exercises.";

  private final Map<String, byte[]> classes;

  FreshLoader(Map<String, byte[]> classes, ClassLoader parent) {
    super(parent);
    this.classes = classes;
    // in a learner's test, the statement assert is an assertion like any other
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  /** The bytes too, for a test that loads itself once more. */
  @Override
  public InputStream getResourceAsStream(String file) {
    byte[] bytes = classes.get(file.replaceFirst("\\.class$", "").replace('/', '.'));
    return bytes == null ? super.getResourceAsStream(file) : new ByteArrayInputStream(bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name + " was not among the compiled files");
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
