package zapbook.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zapbook.stages.Blame;
import zapbook.stages.Commit;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.stages.Version;

/** The page that says what is called what. */
class NamesTest {

    private static final Path CODE =
            Path.of("../code/src/main/java/zapbook").toAbsolutePath();
    private static final Pattern SOURCE =
            Pattern.compile("Source:([^@]*?)\\.(\\s|$)");

    private static Set<String> listed() {
        return NameList.read().all().stream().map(NameList.Pair::name)
                .collect(Collectors.toSet());
    }

    @Test
    void everySourceInTheJavadocOfTheMachineIsOnTheList() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String folder : new String[] {"machine", "vm", "mmu", "stages"}) {
            try (Stream<Path> files = Files.walk(CODE.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    named.addAll(sources(Files.readString(file)));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(listed()).containsAll(named);
    }

    /** Commits and words that are no names fall out. */
    private static Set<String> sources(String java) {
        Set<String> names = new TreeSet<>();
        Matcher javadoc = Pattern.compile("(?s)/\\*\\*.*?\\*/").matcher(java);
        while (javadoc.find()) {
            String text = javadoc.group().replaceAll("\\s*\\n\\s*\\*/?\\s*", " ")
                    .replaceAll("\\*/$", "");
            Matcher source = SOURCE.matcher(text);
            while (source.find()) {
                for (String name : source.group(1).split(", | and ")) {
                    String one = name.strip().replaceFirst("^stat ", "");
                    if (one.matches("(struct |union |kvm->|vcpu->)?"
                            + "[\\w.>()-]*[_>(][\\w.>()-]*")) {
                        names.add(one);
                    }
                }
            }
        }
        return names;
    }

    @Test
    void everyFunctionThatACommitTouchedIsOnTheList() {
        assertThat(Stages.all().stream().map(Stage::commits)
                .flatMap(commits -> commits.stream().map(Commit::functions))
                .flatMap(functions -> functions.stream()))
                .hasSizeGreaterThan(10).isSubsetOf(listed());
    }

    @Test
    void noFunctionThatAPatchTouchedIsSaidToBeOlder() {
        for (Stage stage : Stages.all()) {
            for (Commit commit : stage.commits()) {
                for (String function : commit.functions()) {
                    assertThat(NameList.read().all().stream()
                            .filter(each -> each.name().equals(function))
                            .flatMap(each -> Chain.last(each.place()).stream())
                            .map(version -> version.stage().number()))
                            .as("%s, touched by %s", function, commit.id())
                            .anyMatch(number -> number >= stage.number());
                }
            }
        }
    }

    @Test
    void everyRoutineThatAPatchChangedIsOnTheListWithItsLastPatch() {
        Stage newest = Stages.stage(Stages.all().size() - 1);
        for (Version last : Blame.last(newest)) {
            Optional<NameList.Pair> pair = NameList.read().all().stream()
                    .filter(each -> each.place().member() != null && each
                            .place().member().getName().equals(last.routine()))
                    .findFirst();
            assertThat(pair).as(last.routine()).isPresent();
            Optional<Version> told = Chain.last(pair.get().place());
            if (last.commit() == null) {
                assertThat(told).as(last.routine()).isEmpty();
            } else {
                assertThat(told).as(last.routine()).contains(last);
            }
        }
    }

    private static NameList list(String line) {
        return new NameList(new StringReader("[zapping]\n" + line));
    }

    @Test
    void aRoutineHasAFirstStageAndALastPatch() {
        NameList.Pair pair = list("mmu_shrink_scan"
                + "  zapbook.stages.Stage0#zapOldestPage").all().get(0);
        assertThat(pair.first()).isZero();
        assertThat(Chain.last(pair.place())).get()
                .hasToString("zapOldestPage removed by stage 6");
        assertThat(list("zapped_obsolete_pages"
                + "  zapbook.stages.Stage1#zappedObsoletePages").all().get(0)
                .first()).isEqualTo(1);
    }

    @Test
    void aNameThatIsNotThereIsToldWithItsLine() {
        assertThatThrownBy(() -> list("a  zapbook.mmu.PageList#turnRound"))
                .hasMessage("names.txt line 2, a: zapbook.mmu.PageList does"
                        + " not declare turnRound");
        assertThatThrownBy(() -> list("a  zapbook.mmu.Ring"))
                .hasMessageContaining("there is no class zapbook.mmu.Ring");
        assertThatThrownBy(() -> list("a zapbook.mmu.PageList"))
                .hasMessageContaining("line 2: expected a name of the kernel");
    }

    @Test
    void aLaterStageIsNotTheFirst() {
        assertThatThrownBy(() ->
                list("a  zapbook.stages.Stage9#zapObsoletePages"))
                .hasMessageContaining("stands in stage 0 already");
    }

    @Test
    void anUnknownGroupIsRefused() {
        assertThatThrownBy(() -> Names.of("zappings")).hasMessageStartingWith(
                "no group 'zappings' of names, expected one of lists, pages");
    }

    @Test
    void aNameIsCodeAndWhatIsSaidOfItIsNot() {
        assertThat(Names.of("zapping").html())
                .contains("<code>kvm_<wbr>mmu_<wbr>zap_<wbr>all</code>"
                        + " (up to 3.10)")
                .contains("stage 9, b28cb0cd2c5e");
    }
}
