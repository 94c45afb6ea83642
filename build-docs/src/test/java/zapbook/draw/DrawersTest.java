package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageList;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.ShadowWalk;
import zapbook.observe.EventKind;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;
import zapbook.stages.Stage0;
import zapbook.trace.LackeyTrace;
import zapbook.trace.Progress;
import zapbook.trace.TraceRun;
import zapbook.vm.GuestWalk;
import zapbook.vm.Vm;

class DrawersTest {

    private static final long LEAF = 512 * 4096L;
    private static final long TOUCHED = 0x401ab70;

    private static Stage0 guest(int leaves) {
        Vm vm = Vm.withMemory("1G").vcpus(2).build();
        Stage0 mmu = vm.start(new Stage0(vm));
        for (int n = 0; n < leaves; n++) {
            vm.vcpu(n % 2).touch(n * LEAF, true);
        }
        return mmu;
    }

    /** An MMU that forgets the flush. */
    private static final class Careless extends Stage0 {
        Careless(Vm vm) {
            super(vm);
        }

        @Override
        protected void commitZapPage(PageList invalidList) {
            while (!invalidList.isEmpty()) {
                freePage(invalidList.first());
            }
        }
    }

    private static TwoTablesPicture twoTables() throws Exception {
        TraceRun run = new TraceRun(
                LackeyTrace.sample("true"), "64M", Stage0::new);
        run.run(Progress.NONE);
        return TwoTablesPicture.of(run.mmu(), run.vm().vcpu(0), TOUCHED);
    }

    static List<Picture> pictures() throws Exception {
        Stage0 zapped = guest(3);
        zapped.zapAll();
        return List.of(
                TreePicture.of(guest(0)), TreePicture.of(guest(1)),
                TreePicture.of(guest(12)), TreePicture.of(zapped),
                ListPicture.of(guest(0)), ListPicture.of(guest(12)),
                ListPicture.at(EventKind.FLUSH, guest(12), ShadowMmu::zapAll),
                TlbPicture.of(guest(0)), TlbPicture.of(guest(40)),
                TlbPicture.of(careless()), twoTables(),
                ReplayPicture.of(replay()), ReplayPicture.at(replay(), 12),
                ReplayPicture.telling(replay()),
                Pair.of("before", ListPicture.of(guest(3)),
                        "after", TreePicture.of(guest(3))));
    }

    private static Replay replay() {
        return Replay.pair("restarts", 3, 4, "pages=9", "roots=2",
                "unsync=1");
    }

    private static Careless careless() {
        Vm vm = Vm.withMemory("64M").vcpus(2).build();
        Careless mmu = vm.start(new Careless(vm));
        vm.vcpu(0).touch(0x5000, true);
        mmu.zapAll();
        return mmu;
    }

    private static Element root(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())))
                .getDocumentElement();
    }

    private static List<String> texts(Picture picture) throws Exception {
        NodeList nodes = root(picture).getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < nodes.getLength(); n++) {
            texts.add(nodes.item(n).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureIsWellFormedAndHasASize(Picture picture)
            throws Exception {
        assertThat(root(picture).getTagName()).isEqualTo("svg");
        assertThat(root(picture).getAttribute("viewBox"))
                .matches("0 0 \\d+(\\.\\d+)? \\d+(\\.\\d+)?");
    }

    @Test
    void aShortListTakesOnlyTheRoomThatItNeeds() {
        Stage0 mmu = guest(0);
        PageGraph graph = new PageGraph(mmu);
        graph.page(0, PageRole.direct(1));
        graph.page(512, PageRole.direct(1));
        ListPicture two = ListPicture.of(mmu);
        assertThat(Svg.share(two.svg())).isLessThan(0.4);
        assertThat(Figure.drawing(two.svg(), two.alt(), 1))
                .contains(" style=\"--units:");
        String all = ListPicture.of(guest(12)).svg();
        assertThat(Svg.share(all)).isEqualTo(1);
        assertThat(Figure.drawing(all, "List.", 1)).doesNotContain("style=");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingIsDrawnOutsideThePaper(Picture picture) throws Exception {
        String[] size = root(picture).getAttribute("viewBox").split(" ");
        NodeList boxes = root(picture).getElementsByTagName("rect");
        for (int n = 0; n < boxes.getLength(); n++) {
            Element box = (Element) boxes.item(n);
            assertThat(end(box, "x", "width")).isBetween(
                    0.0, Double.valueOf(size[2]));
            assertThat(end(box, "y", "height")).isBetween(
                    0.0, Double.valueOf(size[3]));
        }
    }

    private static double end(Element box, String from, String length) {
        return Double.parseDouble(box.getAttribute(from))
                + Double.parseDouble(box.getAttribute(length));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePageNumbersDrawnAreThePageNumbersSaid(Picture picture)
            throws Exception {
        for (String text : texts(picture)) {
            if (text.contains("#")) {
                String id = text.substring(text.indexOf('#'));
                assertThat(picture.alt()).contains(id.split("[ ,]")[0]);
            }
        }
    }

    @Test
    void aMomentOfAReplayHasTheListsOfThatMoment() throws Exception {
        Replay replay = replay();
        RecordedRun after = replay.runs().get(1);
        assertThat(texts(ReplayPicture.of(replay))).contains(
                "on no list", "empty",
                "after step " + after.size() + " of " + after.size() + ": "
                        + after.steps().get(after.size() - 1).words());
        assertThat(texts(ReplayPicture.at(replay, 0)))
                .contains("13 pages", "… 6").doesNotContain("on no list");
    }

    @Test
    void aTreeShowsEveryPageOfASmallGuest() throws Exception {
        Stage0 mmu = guest(4);
        for (ShadowPage page : mmu.activeMmuPages().pages()) {
            assertThat(texts(TreePicture.of(mmu))).contains("#" + page.id());
        }
        assertThat(TreePicture.of(mmu).alt()).contains(
                "vCPU 0 and vCPU 1 have root #1.",
                "Level 1, 4 pages: #4 from gfn 0x0 with 1 of 512 entries");
    }

    @Test
    void aTreeOfManyLeavesShowsTheFirstThreeAndTheLast() throws Exception {
        assertThat(texts(TreePicture.of(guest(12))))
                .contains("#4", "#5", "#6", "… 8 more", "#15")
                .doesNotContain("#7", "#14");
        assertThat(TreePicture.of(guest(12)).alt())
                .contains("Level 1, 12 pages").contains("8 more");
    }

    @Test
    void aTreeTellsOfPagesThatHangOnNoRoot() {
        Stage0 mmu = guest(3);
        mmu.vm().vcpus().forEach(mmu::dropRoots);
        assertThat(TreePicture.of(mmu).alt())
                .contains("No vCPU has a root.")
                .contains("6 pages are on the active list but hang on no");
    }

    @Test
    void aTreeIsThePictureOfAMomentAndStaysSo() {
        Stage0 mmu = guest(3);
        TreePicture before = TreePicture.of(mmu);
        String svg = before.svg();
        mmu.zapAll();
        assertThat(before.svg()).isEqualTo(svg);
    }

    @Test
    void aListStandsFromItsNewestPageToItsOldest() {
        assertThat(ListPicture.of(guest(2).activeMmuPages()))
                .hasToString("active: #5 <-> #4 <-> #3 <-> #2 <-> #1 root");
    }

    @Test
    void anUnsyncLeafAndOneWithAnMmioEntryAreMarkedOnTheList()
            throws Exception {
        Stage0 mmu = guest(0);
        PageGraph graph = new PageGraph(mmu);
        ShadowPage leaf = graph.page(0x7000, PageRole.indirect(1, true));
        ShadowPage table = graph.page(0x7001, PageRole.indirect(2, true));
        graph.link(table, 0, leaf).unsync(leaf);
        graph.mmioCached(graph.page(0x9000, PageRole.direct(1)), true);

        ListPicture picture = ListPicture.of(mmu.activeMmuPages());

        assertThat(texts(picture)).contains("unsync", "mmio");
        assertThat(picture).hasToString(
                "active: #3 mmio <-> #2 <-> #1 unsync");
        assertThat(picture.alt()).contains("gfn 0x9000), mmio",
                "gfn 0x7000), unsync");
    }

    @Test
    void aZappedRootAtTheHeadIsNotCalledTheNewestPage() throws Exception {
        Stage0 mmu = guest(2);
        assertThat(texts(ListPicture.of(mmu.activeMmuPages())))
                .contains("head: newest", "tail: oldest");
        Operations operations = new Operations(mmu);
        operations.prepare(mmu.activeMmuPages().last(),
                operations.newList("invalid"));

        ListPicture picture = ListPicture.of(mmu.activeMmuPages());

        assertThat(picture.toString()).startsWith("active: #1 root invalid");
        assertThat(texts(picture)).contains("head", "tail")
                .doesNotContain("head: newest", "tail: oldest");
    }

    @Test
    void aLongListHasAGapThatSaysHowManyAreHidden() throws Exception {
        PageList list = guest(12).activeMmuPages();
        assertThat(texts(ListPicture.of(list)))
                .contains("#15", "#14", "#13", "#3", "#2", "#1", "… 9")
                .doesNotContain("#12", "#4");
        assertThat(ListPicture.of(list).alt()).contains("has 15 pages");
    }

    @Test
    void atTheFlushZappedPagesWaitOnTheInvalidList() {
        ListPicture picture = ListPicture.at(
                EventKind.FLUSH, guest(2), ShadowMmu::zapAll);
        assertThat(picture).hasToString("active: #1 root invalid\n"
                + "invalid: #2 invalid <-> #3 invalid <-> #4 invalid"
                + " <-> #5 invalid");
    }

    @Test
    void aMomentThatNeverComesIsAnError() {
        Stage0 mmu = guest(1);
        assertThatThrownBy(() -> ListPicture.at(
                EventKind.YIELDED, mmu, ShadowMmu::zapAll))
                .hasMessageContaining("YIELDED");
    }

    @Test
    void aTlbEntryFromAFreedPageIsShownAsALie() throws Exception {
        assertThat(texts(TlbPicture.of(careless())))
                .contains("read from page #4, which was freed",
                        "empty");
        assertThat(TlbPicture.of(careless()).alt())
                .contains("read from page #4, which has been freed")
                .contains("The TLB of vCPU 1 is empty.");
        assertThat(TlbPicture.of(guest(4)).alt()).doesNotContain("freed");
    }

    @Test
    void anEntryWhoseFrameHasANewOwnerIsShownFirst() throws Exception {
        Vm vm = Vm.withMemory("64M").vcpus(2).build();
        Careless mmu = vm.start(new Careless(vm));
        var module = vm.createSlot("module", 0x10000, 8);
        for (int n = 0; n < 8; n++) {
            vm.vcpu(0).write((0x10000L + n) << 12, 1);
        }
        vm.deleteSlot(module);
        vm.vcpu(1).write(0x2000, 2);
        long taken = ShadowWalk.of(mmu, vm.vcpu(1), 2).pfn();

        TlbPicture picture = TlbPicture.of(mmu);
        String first = texts(picture).stream()
                .filter(text -> text.startsWith("gfn")).findFirst().get();
        assertThat(first).endsWith(String.format("pfn %#x", taken));
        assertThat(texts(picture)).contains(
                "the frame is now gfn 0x2 of vCPU 1", "… 4 more");
        assertThat(picture.alt())
                .contains("and the frame is now gfn 0x2 of vCPU 1");
    }

    @Test
    void theTellingMomentHasMostPagesAwayFromTheActiveList() {
        Replay replay = replay();
        String alt = ReplayPicture.telling(replay).alt();
        for (RecordedRun run : replay.runs()) {
            int most = 0;
            for (int done = 0; done <= run.size(); done++) {
                int away = run.pagesOnNoList(done).size();
                for (String list : run.lists()) {
                    away += list.equals("active") ? 0
                            : run.pages(list, done).size();
                }
                most = Math.max(most, away);
            }
            assertThat(most).isPositive();
            int at = Integer.parseInt(alt.replaceAll("(?s).*"
                    + java.util.regex.Pattern.quote(run.title())
                    + ", after step (\\d+) .*", "$1"));
            int shown = run.pagesOnNoList(at).size() + run.lists().stream()
                    .filter(list -> !list.equals("active"))
                    .mapToInt(list -> run.pages(list, at).size()).sum();
            assertThat(shown).isEqualTo(most);
        }
    }

    @Test
    void aPairHasBothHeadingsAndAllWords() throws Exception {
        ListPicture above = ListPicture.of(guest(2));
        TreePicture below = TreePicture.of(guest(2));
        Pair pair = Pair.of("before", above, "after", below);
        assertThat(texts(pair)).contains("before", "after")
                .containsAll(texts(above)).containsAll(texts(below));
        assertThat(pair.alt()).contains(above.alt(), below.alt());
        assertThat(pair.toString()).contains("before\n" + above,
                "after\n" + below);
    }

    @Test
    void bothWalksEndWhereTheMachineEnds() throws Exception {
        TraceRun run = new TraceRun(
                LackeyTrace.sample("true"), "64M", Stage0::new);
        run.run(Progress.NONE);
        long gfn = GuestWalk.of(
                run.vm(), run.vm().vcpu(0), TOUCHED).gfn();
        long pfn = ShadowWalk.of(
                run.mmu(), run.vm().vcpu(0), gfn).pfn();
        String result = String.format("pfn %#x", pfn);
        assertThat(texts(twoTables())).contains(result,
                String.format("gfn %#x", gfn));
        assertThat(twoTables().alt()).endsWith("result " + result + ".");
    }

    @Test
    void anAddressWithoutATranslationCannotBeDrawn() {
        Stage0 mmu = guest(1);
        var kernel = new zapbook.vm.GuestKernel(mmu.vm());
        var vcpu = mmu.vm().vcpu(0);
        kernel.switchTo(kernel.newProcess("idle", vcpu), vcpu);
        assertThatThrownBy(() -> TwoTablesPicture.of(mmu, vcpu, TOUCHED))
                .hasMessageContaining("0x401ab70");
    }
}
