package zapbook.book.answer;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zapbook.book.run.Outcome;

/** Outcomes of earlier builds: a file for each fingerprint. */
final class Kept {

    /** So many chapters are kept, those asked for last. */
    private static final int MOST = 80;
    private static final Gson GSON = new Gson();

    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    /**
     * What was kept, if it is as long as what is asked; a file that cannot be
     * read counts as none.
     */
    Optional<List<Outcome>> get(String fingerprint, int asks) {
        Path file = file(fingerprint);
        try {
            Outcome[] kept = GSON.fromJson(
                    Files.readString(file), Outcome[].class);
            Files.setLastModifiedTime(file,
                    FileTime.fromMillis(System.currentTimeMillis()));
            return kept == null || kept.length != asks
                    ? Optional.empty() : Optional.of(List.of(kept));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** Keeps outcomes, unless one of them is a fault. */
    void put(String fingerprint, List<Outcome> outcomes) {
        if (!outcomes.stream().allMatch(Outcome::sound)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "new", "");
            Files.writeString(aside, GSON.toJson(outcomes));
            Files.move(aside, file(fingerprint),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep answers", e);
        }
    }

    /** Forgets what was not asked for in a long time. */
    void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.sorted(Comparator.comparing(
                    (Path file) -> file.toFile().lastModified()).reversed())
                    .skip(MOST).toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint + ".json");
    }
}
