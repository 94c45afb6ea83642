package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage1;
import zapbook.vm.Vm;

/** Bits that lead to unsync leaves. */
class UnsyncPictureTest {

    private ShadowMmu mmu;
    private ShadowPage table;
    private ShadowPage leaf;
    private ShadowPage other;

    @BeforeEach
    void buildAGraph() {
        Vm vm = Vm.withMemory("4G").build();
        mmu = vm.start(new Stage1(vm));
        PageGraph graph = new PageGraph(mmu);
        ShadowPage above = graph.page(0x7002, PageRole.indirect(3, true));
        table = graph.page(0x7001, PageRole.indirect(2, true));
        leaf = graph.page(0x7000, PageRole.indirect(1, true));
        other = graph.page(0x7003, PageRole.indirect(1, true));
        graph.link(above, 5, table).link(table, 300, leaf)
                .link(table, 7, other).unsync(leaf);
    }

    @Test
    void everySetBitIsSaidWithThePageItLeadsTo() {
        String alt = UnsyncPicture.of(mmu).alt();
        assertThat(alt).contains("has the bits of entries 5 to #" + table.id())
                .contains("has the bits of entries 300 to #" + leaf.id())
                .contains("#" + leaf.id() + " (level 1, gfn 0x7000) is unsync")
                .doesNotContain("#" + other.id());
    }

    @Test
    void thePictureBeginsAtThePageThatIsAskedFor() {
        assertThat(UnsyncPicture.of(table)).hasToString(
                "#" + table.id() + " (level 2, gfn 0x7001): [300] -> #"
                + leaf.id() + "\n#" + leaf.id()
                + " (level 1, gfn 0x7000): unsync");
        assertThat(UnsyncPicture.of(table).svg()).contains(">bit 300<",
                ">unsync<");
    }

    @Test
    void withoutAnUnsyncPageThereIsNothingToDraw() {
        Vm vm = Vm.withMemory("64M").build();
        ShadowMmu empty = vm.start(new Stage1(vm));
        assertThatThrownBy(() -> UnsyncPicture.of(empty))
                .hasMessageContaining("no page is unsync");
    }
}
