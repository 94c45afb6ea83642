package zapbook.cli.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the files of one folder to browsers on this machine, and to nobody
 * else: it listens on 127.0.0.1 alone, and answers only who calls it by that
 * name, so that no page from elsewhere can ask it.
 */
public final class BookServer implements AutoCloseable {

  /** Tried first: a browser keeps what it knows of a page by its port. */
  public static final int PREFERRED_PORT = 8365;

  private static final String NAME = "127.0.0.1";
  /** Every browser asks for it, and the book has none. */
  private static final String ICON = "favicon.ico";
  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "json", "application/json",
      "svg", "image/svg+xml",
      "png", "image/png",
      "jpg", "image/jpeg",
      "woff2", "font/woff2");

  private final Path folder;
  private final HttpServer server;

  private BookServer(Path folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @param folder whose files
   * @return the server, at the preferred port or at any that is free
   * @throws IOException if there is none
   */
  public static BookServer of(Path folder) throws IOException {
    BookServer book = new BookServer(folder.toRealPath(), bound());
    book.server.createContext("/", book::answer);
    book.server.start();
    return book;
  }

  private static HttpServer bound() throws IOException {
    InetAddress thisMachine = InetAddress.getByName(NAME);
    try {
      return HttpServer.create(
          new InetSocketAddress(thisMachine, PREFERRED_PORT), 0);
    } catch (IOException taken) {
      return HttpServer.create(new InetSocketAddress(thisMachine, 0), 0);
    }
  }

  /** The address of a page, or of the first one if its name is empty. */
  public String url(String page) {
    return "http://" + NAME + ":" + server.getAddress().getPort() + "/"
        + page;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange asked) throws IOException {
    try (asked) {
      String method = asked.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        refuse(asked, 405, "only GET and HEAD");
      } else if (!isForUs(asked.getRequestHeaders().getFirst("Host"))) {
        refuse(asked, 403, "only " + url(""));
      } else {
        file(asked, method.equals("HEAD"));
      }
    }
  }

  private boolean isForUs(String host) {
    int port = server.getAddress().getPort();
    return (NAME + ":" + port).equals(host)
        || ("localhost:" + port).equals(host);
  }

  private void file(HttpExchange asked, boolean headOnly)
      throws IOException {
    String name = asked.getRequestURI().getPath().substring(1);
    Path file = inFolder(name.isEmpty() ? "index.html" : name);
    if (file == null && name.equals(ICON)) {
      asked.sendResponseHeaders(204, -1);
      return;
    }
    if (file == null) {
      refuse(asked, 404, "the book has no " + name);
      return;
    }
    String extension = name.isEmpty() ? "html"
        : name.substring(name.lastIndexOf('.') + 1);
    var headers = asked.getResponseHeaders();
    headers.set("Content-Type",
        TYPES.getOrDefault(extension, "application/octet-stream"));
    // after a build the next look shows the new page
    headers.set("Cache-Control", "no-cache");
    byte[] bytes = Files.readAllBytes(file);
    asked.sendResponseHeaders(200, headOnly || bytes.length == 0
        ? -1 : bytes.length);
    if (!headOnly) {
      write(asked, bytes);
    }
  }

  /** The file of that name; null if there is none in the folder. */
  private Path inFolder(String name) throws IOException {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && file.toRealPath().startsWith(folder) ? file : null;
    } catch (IllegalArgumentException noName) {
      return null;
    }
  }

  private static void refuse(HttpExchange asked, int code, String why)
      throws IOException {
    byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set(
        "Content-Type", "text/plain; charset=utf-8");
    boolean head = asked.getRequestMethod().equals("HEAD");
    asked.sendResponseHeaders(code, head ? -1 : text.length);
    if (!head) {
      write(asked, text);
    }
  }

  private static void write(HttpExchange asked, byte[] bytes)
      throws IOException {
    try (OutputStream body = asked.getResponseBody()) {
      body.write(bytes);
    }
  }
}
