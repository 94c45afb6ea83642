package zapbook.book.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the rendered pages as a browser would: every id once, every link to a
 * page or a place that exists, every picture there, and nothing that a
 * browser would fetch from a network.
 */
public final class PageCheck {

    private static final Pattern ELSEWHERE =
            Pattern.compile("^(https?:)?//.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCH = Pattern.compile(
            "url\\(\\s*['\"]?(https?:)?//|@import", Pattern.CASE_INSENSITIVE);

    /** Columns of code that fit beside the contents at 1200 pixels. */
    private static final int CODE = 76;
    /** Columns of the prompt that stands before code. */
    private static final int PROMPT = 8;

    private final Path folder;
    private final Sources sources;
    private final Problems problems;
    private final String whole;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int links;

    /**
     * A check of all pages in a folder.
     *
     * @param whole the name of the page that has all others on it; what is
     *              wrong on those is not told again
     */
    public PageCheck(Path folder, String whole, Sources sources,
                     Problems problems) {
        this.folder = folder;
        this.whole = whole;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * Checks every page and adds what is wrong.
     *
     * @return how many links and images were looked at
     * @throws IOException if a page cannot be read
     */
    public int run() throws IOException {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Path file : filesEndingIn(".html")) {
            String name = file.getFileName().toString();
            Document page = Jsoup.parse(file, StandardCharsets.UTF_8.name());
            pages.put(name, page);
            ids.put(name, idsOf(name, page));
        }
        pages.forEach(this::checkLinks);
        pages.forEach(this::checkImages);
        pages.forEach(this::checkRequests);
        pages.forEach(this::checkHeadings);
        pages.forEach(this::checkWidths);
        checkStyles();
        return links;
    }

    private List<Path> filesEndingIn(String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(end))
                    .sorted(Comparator.comparing((Path f) ->
                            f.endsWith(whole)).thenComparing(f -> f))
                    .toList();
        }
    }

    private Set<String> idsOf(String name, Document page) {
        Set<String> seen = new HashSet<>();
        for (Element e : page.select("[id]")) {
            if (!seen.add(e.id()) && told.add("duplicate id " + e.id())) {
                problems.add(sources.problemAtLast("duplicate id " + e.id()
                        + " (" + name + ")", LogGate.asAnchor(e.id())));
            }
        }
        return seen;
    }

    private void checkLinks(String name, Document page) {
        for (Element a : page.select("a[href]")) {
            links++;
            String href = a.attr("href");
            if (!href.matches("(?i)^(https?|mailto):.*")) {
                checkLink(name, href);
            }
        }
    }

    private void checkLink(String name, String href) {
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        String target = file.isEmpty() ? name : decode(file);
        String id = hash < 0 ? "" : decode(href.substring(hash + 1));
        if (!Files.exists(folder.resolve(target))) {
            add(name, "dead link to " + target, "link:" + file, file);
        } else if (!id.isEmpty() && ids.containsKey(target)
                && !ids.get(target).contains(id)) {
            add(name, "dangling reference to #" + id,
                    LogGate.asReference(id).toArray(String[]::new));
        }
    }

    private void checkImages(String name, Document page) {
        for (Element img : page.select("img")) {
            links++;
            String src = img.attr("src");
            if (ELSEWHERE.matcher(src).matches()) {
                add(name, "image from the network: " + src, src);
            } else if (!src.startsWith("data:")
                    && !Files.exists(folder.resolve(decode(src)))) {
                add(name, "missing image " + src, "image:" + src,
                        Path.of(src).getFileName().toString());
            }
            if (!img.hasAttr("alt")) {
                add(name, "image without a text alternative: " + src, src);
            }
        }
        for (Element svg : page.select("svg:not([aria-hidden=true])")) {
            links++;
            if (svg.select("> title, > desc").text().isBlank()
                    && svg.attr("aria-label").isBlank()) {
                Element figure = svg.closest("[id]");
                add(name, "drawing without a text alternative",
                        figure == null ? "svg" : "#" + figure.id());
            }
        }
    }

    /** One of the first level, and none that skips a level. */
    private void checkHeadings(String name, Document page) {
        int before = 0;
        for (Element h : page.select("main h1, main h2, main h3, main h4, "
                + "main h5, main h6")) {
            int level = h.normalName().charAt(1) - '0';
            if (level == 1 && before != 0) {
                add(name, "a second heading of the first level: " + h.text(),
                        h.text());
            } else if (level > before + 1) {
                add(name, "a heading of level " + level + " follows one of "
                        + "level " + before + ": " + h.text(), h.text());
            }
            before = level;
        }
        if (before == 0) {
            add(name, "a page without a heading");
        }
    }

    /** What is wider scrolls sideways, even in a wide window. */
    private void checkWidths(String name, Document page) {
        // the entries of a transcript stand below each other
        for (Element code : page.select("main pre:not(:has(.entry)), "
                + "main pre .entry")) {
            // a line of a patch has its sign in front
            int most = code.hasClass("entry") ? CODE + PROMPT
                    : code.closest(".patch") != null ? CODE + 1 : CODE;
            code.wholeText().lines()
                    .filter(line -> line.length() > most)
                    .forEach(line -> add(name, "a line of code of "
                            + line.length() + " columns, the page has room "
                            + "for " + most + ": " + line.strip(),
                            line.replaceFirst("^(jshell| *\\.{3})> ", "")
                                    .strip()));
        }
    }

    private void checkRequests(String name, Document page) {
        String fetching = "script[src], link[href], iframe[src], "
                + "source[src], video[src], audio[src], object[data]";
        for (Element e : page.select(fetching)) {
            List<String> all = new ArrayList<>(List.of(
                    e.attr("src"), e.attr("href"), e.attr("data")));
            all.removeIf(u -> !ELSEWHERE.matcher(u).matches());
            all.forEach(u -> add(name, "the page would fetch " + u, u));
        }
        for (Element style : page.select("style")) {
            checkStyle(name, style.data());
        }
    }

    private void checkStyles() throws IOException {
        for (Path css : filesEndingIn(".css")) {
            checkStyle(css.getFileName().toString(), Files.readString(css));
        }
    }

    private void checkStyle(String name, String css) {
        if (FETCH.matcher(css).find()) {
            add(name, "the style sheet would fetch something");
        }
    }

    private void add(String page, String text, String... needles) {
        if (told.add(text)) {
            problems.add(sources.problem(
                    text + " (" + page + ")", List.of(needles)));
        }
    }

    private static String decode(String path) {
        try {
            return URI.create(path).getPath() == null
                    ? path : URI.create(path).getPath();
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
