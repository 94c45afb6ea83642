package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.stages.Stage1;
import zapbook.stages.Stages;
import zapbook.workloads.Workloads;

/** One workload on all stages: what the table and the plot say. */
class CompareTest {

    private final Compare small = Compare.of("restarts", "pages=40");

    @Test
    void aValueIsWhatTheWorkloadItselfMeasures() {
        var result = Workloads.named("restarts")
                .run(Stage1::new, Map.of("pages", 40L));
        assertThat(small.value(1, "visited"))
                .isEqualTo(result.figure("visited"));
        assertThat(small.value(1, "maxHoldNanos"))
                .isEqualTo(result.lock().get("maxHoldNanos"));
    }

    @Test
    void theTableHasARowAStageAndMarksTheChaptersPatch() {
        String text = small.table("restarts", "reloads").toString();
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(2 + 1 + Stages.all().size());
        assertThat(text).contains("pages=40 roots=8");
        // chapter 2 changes how often the walk restarts, not the reloads
        String after = Long.toString(small.value(2, "restarts"));
        assertThat(lines).filteredOn(line -> line.contains("before"))
                .singleElement().asString().startsWith("1 ");
        assertThat(lines).filteredOn(line -> line.contains("after"))
                .singleElement().asString().startsWith("2 ")
                .containsPattern(" after +" + after + "\\* +8$");
    }

    @Test
    void anotherChaptersPatchCanBeMarked() {
        assertThat(small.chapter(4).table("visited").toString().lines())
                .filteredOn(line -> line.contains("after"))
                .singleElement().asString().startsWith("4 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot-delete-under-pressure", "restarts",
        "dead-roots", "recycling", "drop-caches", "no-pages-left",
        "working-set-at-the-limit", "dirty-log-soft-lockup"})
    void everyTableFitsAPromptThatCutsAtAThousandLetters(String workload) {
        String text = Compare.of(workload).table().toString();
        assertThat(text).hasSizeLessThanOrEqualTo(1000);
        assertThat(text.lines()).allSatisfy(line ->
                assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void aPlotSaysInASentenceWhereTheValueChanges() {
        assertThat(small.plot("reloads").note())
                .isEqualTo("Reloads: 8 on every stage.");
        assertThat(small.plot("restarts").note()).matches(
                "Restarts: \\d+ up to stage 1 and 4 from stage 2 on\\.");
        assertThat(Compare.of("restarts").plot("restarts").alt())
                .contains("logarithmic");
        assertThat(small.plot("maxHoldNanos").svg())
                .contains("µs of virtual time");
    }

    @Test
    void standardParametersGetTheWorkloadsOwnSentence() {
        assertThat(Compare.of("dead-roots").table().note()).isEqualTo(
                Workloads.named("dead-roots").whatToSee());
        assertThat(small.table().note()).isEmpty();
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> Compare.of("restart"))
                .hasMessageContaining("expected one of")
                .hasMessageContaining("restarts");
        assertThatThrownBy(() -> Compare.of("restarts", "roots"))
                .hasMessageContaining("expected for instance");
        assertThatThrownBy(() -> small.table("visit"))
                .hasMessageContaining("no figure 'visit'")
                .hasMessageContaining("visited");
        assertThatThrownBy(() -> small.value(12, "visited"))
                .hasMessageContaining("there is no stage 12");
    }
}
