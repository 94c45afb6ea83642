package zapbook.browser;

/** How a reader looks at a page. */
enum View {
  /** A window of a laptop. */
  LIGHT("light", 1200),
  /** The same at night. */
  DARK("dark", 1200),
  /** A phone. */
  PHONE("light", 390),
  /** A phone at night. */
  PHONE_DARK("dark", 390);

  /** What the system says that its user prefers. */
  final String scheme;
  /** Width of the window in CSS pixels. */
  final int width;

  View(String scheme, int width) {
    this.scheme = scheme;
    this.width = width;
  }

  /** The part of a file name that tells the view. */
  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
