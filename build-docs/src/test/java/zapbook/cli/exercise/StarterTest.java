package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.WrongUse;

/** What a reader is told whose files cannot be written. */
class StarterTest {

  @Test
  void aReadOnlyKitIsToBeCopied() {
    assertThat(Starter.refused(new AccessDeniedException("Zap.java")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("read-only; copy it to a folder of your own");
    assertThat(Starter.refused(new FileSystemException(
        "Zap.java", null, "Read-only file system")))
        .isInstanceOf(WrongUse.class);
  }

  @Test
  void anotherReasonIsTold() {
    assertThat(Starter.refused(new FileSystemException(
        "Zap.java", null, "No space left on device")))
        .isInstanceOf(Failed.class)
        .hasMessageEndingWith("No space left on device");
  }
}
