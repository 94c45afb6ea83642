package zapbook.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import zapbook.cli.kit.BookServer;
import zapbook.cli.kit.Kit;

/** Whether a page can be served to a browser on this machine alone. */
final class PortCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    int wanted = BookServer.PREFERRED_PORT;
    return List.of(isFree(wanted)
        ? Finding.ok("port", "127.0.0.1:" + wanted + " is free for read")
        : isFree(0)
        ? Finding.ok("port", "127.0.0.1:" + wanted + " is taken, perhaps by"
            + " a read; another is free")
        : Finding.warn("port", "none on 127.0.0.1",
            "read the book from its files: read --file"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
