package zapbook.lab.build;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;
import zapbook.lab.LabScript;
import zapbook.lab.graph.GraphScript;

/**
 * Compiles the machine, the stages, the workloads and what draws them to one
 * script, and to another one beside it what the page's own graphs need.
 * {@code CompileScript SCRIPT SKIP CLASSES...}: the file, whether to do
 * nothing, and the folders of the kit's classes.
 */
public final class CompileScript {

    /** As long as this, and no longer, is quick to load and to read. */
    private static final int MOST_BYTES = 600_000;
    private static final int MOST_COMPRESSED = 150 * 1024;

    /** The names are needed by the page's own scripts. */
    private static final String BEFORE =
            "window.%s = function () {\nvar exports = {};\n";
    private static final String AFTER = "\nreturn exports;\n};\n";

    /** The script of the graphs, beside that of the workloads. */
    private static final String GRAPHS = "graph-engine.js";

    private final Path script;
    private final Ingredients ingredients;
    private final Class<?> main;
    private final String function;

    private CompileScript(Path script, Ingredients ingredients,
                          Class<?> main, String function) {
        this.script = script;
        this.ingredients = ingredients;
        this.main = main;
        this.function = function;
    }

    /** Compiles, unless nothing has changed since it did. */
    public static void main(String[] args)
            throws IOException, TeaVMToolException {
        if (!args[1].equals("false")) {
            System.out.println("lab: skipped");
            return;
        }
        Path script = Path.of(args[0]).toAbsolutePath();
        List<Path> folders = List.of(args).subList(2, args.length).stream()
                .map(Path::of).toList();
        Ingredients ingredients = new Ingredients(folders);
        boolean well = new CompileScript(script, ingredients,
                LabScript.class, "zapbookEngine").isThere();
        well &= new CompileScript(script.resolveSibling(GRAPHS), ingredients,
                GraphScript.class, "zapbookGraphEngine").isThere();
        System.exit(well ? 0 : 1);
    }

    /** Compiles, unless nothing has changed since it did. */
    private boolean isThere() throws IOException, TeaVMToolException {
        if (ingredients.areThoseOf(script)
                && Ingredients.madeBy(compiler(), script)) {
            System.out.println("lab: " + script.getFileName()
                    + " is up to date");
            return true;
        }
        return compile();
    }

    /** Which compiler, by its jar. */
    private static String compiler() {
        return "made by " + new File(TeaVMTool.class.getProtectionDomain()
                .getCodeSource().getLocation().getPath()).getName();
    }

    private boolean compile() throws IOException, TeaVMToolException {
        long start = System.nanoTime();
        Files.createDirectories(script.getParent());
        TeaVMTool tool = tool();
        tool.generate();
        List<Problem> problems = tool.getProblemProvider().getSevereProblems();
        problems.forEach(CompileScript::print);
        if (!problems.isEmpty()) {
            return false;
        }
        Path raw = script.resolveSibling("raw.js");
        String text = BEFORE.formatted(function)
                + FastLongs.in(Files.readString(raw)) + AFTER;
        Files.delete(raw);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int compressed = compressed(text);
        if (bytes > MOST_BYTES || compressed > MOST_COMPRESSED) {
            System.err.printf(Locale.ROOT, "lab: %s has %,d bytes,"
                    + " %,d compressed; at most %,d and %,d are wanted%n",
                    script.getFileName(), bytes, compressed, MOST_BYTES,
                    MOST_COMPRESSED);
            return false;
        }
        publish(text, tool);
        System.out.printf(Locale.ROOT, "lab: %,d classes compiled to %,d"
                + " bytes, %,d compressed, in %.1f s: %s%n",
                tool.getClasses().size(), bytes, compressed,
                (System.nanoTime() - start) / 1e9, script.getFileName());
        return true;
    }

    private static int compressed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    /** The list comes last: without it the script counts for nothing. */
    private void publish(String text, TeaVMTool tool) throws IOException {
        Files.deleteIfExists(Ingredients.beside(script));
        Path part = script.resolveSibling(script.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, script, StandardCopyOption.REPLACE_EXISTING);
        List<String> classes = new ArrayList<>(tool.getClasses());
        classes.add(CompileScript.class.getName());
        classes.add(PlainFormat.class.getName());
        classes.add(PageRegex.class.getName());
        classes.add(NumberEntries.class.getName());
        classes.add(FastLongs.class.getName());
        classes.add(Replaced.class.getName());
        ingredients.write(script, compiler(), classes);
    }

    private TeaVMTool tool() {
        TeaVMTool tool = new TeaVMTool();
        tool.setClassLoader(new ReadableClasses(
                CompileScript.class.getClassLoader()));
        tool.setMainClass(main.getName());
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.COMMON_JS);
        tool.setTargetDirectory(script.getParent().toFile());
        tool.setTargetFileName("raw.js");
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        // checks of indices and nulls take a third of the time, and fail
        // on the JVM first: a browser test compares every run with it
        tool.setStrict(false);
        tool.getTransformers().add(PlainFormat.class.getName());
        tool.getTransformers().add(PageRegex.class.getName());
        tool.getTransformers().add(NumberEntries.class.getName());
        tool.setLog(new EmptyTeaVMToolLog());
        return tool;
    }

    private static void print(Problem problem) {
        var text = new DefaultProblemTextConsumer();
        problem.render(text);
        System.err.println("lab: " + text.getText() + " at "
                + problem.getLocation());
    }
}
