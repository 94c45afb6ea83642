package zapbook.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * The compiler's files, kept in memory. Hides what the class path holds below
 * {@code zapbook.exercises}: a test must never be compiled against an answer.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();
  /** What was compiled before, by class name. */
  private final Map<String, byte[]> known;

  MemoryFiles(JavaFileManager files, Map<String, byte[]> known) {
    super(files);
    this.known = known;
  }

  /** Class files by class name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  public Iterable<JavaFileObject> list(Location location, String packageName,
      Set<Kind> kinds, boolean recurse) throws IOException {
    boolean hidden = location == StandardLocation.CLASS_PATH
        && (packageName + ".").startsWith(FreshLoader.OURS);
    return hidden ? known(packageName) : super.list(location, packageName, kinds, recurse);
  }

  private Iterable<JavaFileObject> known(String packageName) {
    List<JavaFileObject> found = new ArrayList<>();
    known.forEach((name, bytes) -> {
      if (name.substring(0, name.lastIndexOf('.')).equals(packageName)) {
        found.add(new Known(name, bytes));
      }
    });
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Known known ? known.name : super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind,
      FileObject sibling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.put(className, bytes);
    URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(uri, kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  @Override
  public void close() {
    // the files below are shared with the next compilation
  }

  /** A class file that was compiled before. */
  private static final class Known extends SimpleJavaFileObject {

    private final String name;
    private final byte[] bytes;

    Known(String name, byte[] bytes) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** A text as the compiler wants it. */
  static final class Text extends SimpleJavaFileObject {

    final SourceText source;

    Text(SourceText source) {
      super(URI.create("memory:///" + source.name()), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }
}
