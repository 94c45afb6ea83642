package zapbook.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import zapbook.cli.kit.Kit;

/** Whether a page can be served to a browser on this machine alone. */
final class PortCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    var thisMachine = InetAddress.getLoopbackAddress();
    try (var socket = new ServerSocket(0, 1, thisMachine)) {
      return List.of(Finding.ok("port",
          thisMachine.getHostAddress() + ":" + socket.getLocalPort()
              + " was free"));
    } catch (IOException e) {
      return List.of(Finding.warn("port", "none on " + thisMachine + ": "
          + e.getMessage(), "read the book from its files instead"));
    }
  }
}
