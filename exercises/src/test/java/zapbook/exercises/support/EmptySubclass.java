package zapbook.exercises.support;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import zapbook.vm.Vm;

/**
 * The bytes of a public class that adds nothing to another one but its
 * own name, and has a constructor that takes a {@link Vm}. Source: The
 * Java Virtual Machine Specification, chapter 4.
 */
final class EmptySubclass {
  private static final int MAGIC = 0xcafebabe;
  /** Java 17. */
  private static final int MAJOR = 61;
  private static final int SUPER = 0x20;
  /** aload_0, aload_1, invokespecial #7, return. */
  private static final byte[] CODE =
      {0x2a, 0x2b, (byte) 0xb7, 0, 7, (byte) 0xb1};

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private EmptySubclass() { }

  /**
   * Makes the bytes.
   *
   * @param name of the new class
   * @param above the class it extends
   * @return a class file
   */
  static byte[] of(String name, Class<?> above) {
    try {
      return new EmptySubclass().write(name, above.getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(String name, String above) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(MAJOR);
    constants(name.replace('.', '/'), above.replace('.', '/'));
    out.writeShort(Modifier.PUBLIC | SUPER);
    out.writeShort(2);
    out.writeShort(4);
    out.writeShort(0);
    out.writeShort(0);
    constructor();
    out.writeShort(0);
    return bytes.toByteArray();
  }

  /** 2 this class, 4 the one above, 7 its constructor, 9 "Code". */
  private void constants(String name, String above) throws IOException {
    out.writeShort(10);
    utf8(name);
    reference(7, 1);
    utf8(above);
    reference(7, 3);
    utf8("<init>");
    reference(12, 5, 8);
    reference(10, 4, 6);
    utf8("(" + Vm.class.descriptorString() + ")V");
    utf8("Code");
  }

  private void utf8(String text) throws IOException {
    out.writeByte(1);
    out.writeUTF(text);
  }

  private void reference(int kind, int... to) throws IOException {
    out.writeByte(kind);
    for (int each : to) out.writeShort(each);
  }

  private void constructor() throws IOException {
    out.writeShort(1);
    out.writeShort(Modifier.PUBLIC);
    out.writeShort(5);
    out.writeShort(8);
    out.writeShort(1);
    out.writeShort(9);
    out.writeInt(12 + CODE.length);
    out.writeShort(2);
    out.writeShort(2);
    out.writeInt(CODE.length);
    out.write(CODE);
    out.writeShort(0);
    out.writeShort(0);
  }
}
