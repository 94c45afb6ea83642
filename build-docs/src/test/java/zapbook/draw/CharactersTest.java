package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.replay.Replay;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/** Pictures at a prompt: in characters, no line wider than the screen. */
class CharactersTest {

    private static ShadowMmu crowd() {
        Vm vm = Vm.withMemory("64G").vcpus(3).build();
        ShadowMmu mmu = vm.start(new Stage0(vm));
        for (long leaf = 0; leaf < 40; leaf++) {
            vm.vcpu((int) leaf % 3).touch(leaf << 30, true);
        }
        PageGraph graph = new PageGraph(mmu);
        for (int n = 0; n < 12; n++) {
            graph.roots(graph.page(0x1000000 + n, PageRole.indirect(4, true)),
                    1);
        }
        for (int n = 0; n < 3; n++) {
            var table = graph.page(2000 + n, PageRole.indirect(2, true));
            for (int index = 0; index < 9; index++) {
                var leaf = graph.page(
                        3000 + 10 * n + index, PageRole.indirect(1, true));
                graph.link(table, index, leaf).unsync(leaf);
            }
        }
        return mmu;
    }

    @Test
    void everyPictureFitsTheScreen() {
        ShadowMmu mmu = crowd();
        var replay = Replay.pair("restarts", 1, 2, "pages=12");
        Stream.of(ListPicture.of(mmu), TreePicture.of(mmu),
                TlbPicture.of(mmu), UnsyncPicture.of(mmu),
                ReplayPicture.of(replay),
                Compare.of("restarts", "pages=40").plot("visited"))
                .forEach(picture -> assertThat(picture.toString().lines())
                        .as(picture.getClass().getSimpleName()).isNotEmpty()
                        .allSatisfy(line -> assertThat(line)
                                .hasSizeLessThanOrEqualTo(Words.SCREEN)));
    }

    @Test
    void whatIsTooLongGoesOnBelowFurtherIn() {
        String folded = Words.folded("  " + "word ".repeat(20).strip());

        assertThat(folded.lines()).hasSize(2);
        assertThat(folded.lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("      word"));
        assertThat(folded.replaceAll("\\s+", " ").strip())
                .isEqualTo("word ".repeat(20).strip());
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        Plot plot = Plot.bars("Pages").x("stage", "").y("pages", "")
                .series("", List.of(100, 50, 0, 1));

        assertThat(plot.toString().lines()).containsExactly("Pages",
                "pages over stage",
                "       0 |" + "#".repeat(56) + " 100",
                "       1 |" + "#".repeat(28) + " 50",
                "       2 | 0",
                "       3 |# 1");
    }

    @Test
    void aLogarithmicPlotStillHasTheOrderOfItsValues() {
        String text = Plot.bars("t").log().series("a", List.of(1, 10, 100))
                .toString();

        assertThat(text.lines().skip(2)).satisfiesExactly(
                line -> assertThat(line).isEqualTo("a"),
                line -> assertThat(line).contains("|######"),
                line -> assertThat(line).contains("|" + "#".repeat(31)),
                line -> assertThat(line).contains("|" + "#".repeat(56)));
    }

    @Test
    void aLongSeriesIsThinnedOutAndKeepsItsEnds() {
        var values = new TreeMap<Integer, Integer>();
        for (int n = 0; n <= 1000; n++) {
            values.put(n, n);
        }

        assertThat(Plot.lines("t").series("a", values).toString().lines())
                .hasSizeLessThan(30)
                .anySatisfy(l -> assertThat(l).startsWith("       0 |"))
                .anySatisfy(l -> assertThat(l).endsWith("# 1,000"));
    }
}
