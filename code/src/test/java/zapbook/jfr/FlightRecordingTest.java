package zapbook.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.EventType;
import jdk.jfr.Timespan;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.stages.Stages;
import zapbook.threads.RealSetting;
import zapbook.vm.Vm;
import zapbook.workloads.Result;
import zapbook.workloads.Setting;
import zapbook.workloads.Workloads;

/** A recording, read back, has what the run's counters counted. */
class FlightRecordingTest {
  @TempDir Path folder;

  private final List<RecordedEvent> events = new ArrayList<>();
  /** Pages that the run itself told of as recycled. */
  private long recycled;

  private Result record(String workload, int stage, Setting setting)
      throws IOException {
    Path file = folder.resolve("run.jfr");
    try (var recording = new FlightRecording(workload)) {
      Result result = Workloads.named(workload).run(
          recording.watching(alsoCounting(stage)), Map.of(), setting);
      recording.write(file);
      events.addAll(RecordingFile.readAllEvents(file));
      return result;
    }
  }

  private Function<Vm, ShadowMmu> alsoCounting(int stage) {
    return vm -> {
      vm.events().listen((kind, page, a, b) -> {
        boolean counts = vm.counters().resets() > 0;
        if (counts && kind == EventKind.RECYCLED) recycled += a;
      });
      return Stages.stage(stage).create(vm);
    };
  }

  private List<RecordedEvent> all(String name) {
    return events.stream().filter(event ->
        event.getEventType().getName().equals("zapbook." + name)).toList();
  }

  private long sum(String name, String field) {
    return all(name).stream()
        .mapToLong(event -> ((Number) event.getValue(field)).longValue())
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "restarts, 1", "restarts, 2", "dead-roots, 3", "dead-roots, 4",
    "recycling, 4", "recycling, 5", "drop-caches, 5", "drop-caches, 6",
    "slot-delete-under-pressure, 0", "slot-delete-under-pressure, 1"})
  void countsAreThoseOfTheRun(String workload, int stage)
      throws IOException {
    Result result = record(workload, stage, Setting.SIMULATED);
    Map<String, Long> counted = result.counters();

    assertThat(all("Zap")).hasSize(counted.get("pagesZapped").intValue());
    assertThat(sum("Zap", "entriesDropped"))
        .isEqualTo(counted.get("entriesDropped"));
    assertThat(sum("Commit", "pagesFreed"))
        .isEqualTo(counted.get("pagesFreed"));
    assertThat(all("Flush")).hasSize(counted.get("flushes").intValue());
    assertThat(all("Reload")).hasSize(counted.get("reloads").intValue());
    assertThat(all("LockHold"))
        .hasSize(result.lock().get("holds").intValue());
    assertThat(sum("Recycle", "pages")).isEqualTo(recycled);
    assertThat(all("Run")).hasSize(1);
  }

  @Test
  void holdsAreAsLongAsTheRunSaysInVirtualTime() throws IOException {
    Result result = record("dead-roots", 3, Setting.SIMULATED);

    List<Long> holds = all("LockHold").stream()
        .map(event -> event.getDuration("virtualDuration").toNanos())
        .toList();
    assertThat(holds).contains(result.lock().get("maxHoldNanos"));
    assertThat(holds.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(result.lock().get("totalHoldNanos"));
    assertThat(all("LockHold")).allSatisfy(event ->
        assertThat(event.getDuration()).isPositive());
  }

  @Test
  void aShrinkCallSaysWhatWasAskedToldAndFreed() throws IOException {
    Result result = record("drop-caches", 5, Setting.SIMULATED);

    assertThat(all("Shrink")).isNotEmpty().allSatisfy(event -> {
      assertThat(event.getLong("requested")).isEqualTo(128);
      assertThat(event.getInt("pagesFreed")).isEqualTo(1);
      assertThat(event.getLong("bytesFreed")).isEqualTo(4_096);
      assertThat(event.getDuration("virtualDuration")).isPositive();
    });
    assertThat(sum("Shrink", "pagesFreed"))
        .isEqualTo(result.figure("pagesFreed"));
  }

  @Test
  void oneCommitOfStageSixFreesABatchWithOneFlush() throws IOException {
    record("drop-caches", 6, Setting.SIMULATED);

    assertThat(all("Commit")).allSatisfy(event -> {
      assertThat(event.getInt("pagesFreed")).isEqualTo(128);
      assertThat(event.getInt("flushes")).isEqualTo(1);
    });
    assertThat(all("Recycle")).hasSameSizeAs(all("Commit"));
  }

  /** By hand: 200 fixed, 512 slots for 256, the leaves have no entry. */
  @Test
  void aZapStepOfAnEmptyLeafLastsWhatTheCostTableSays()
      throws IOException {
    record("restarts", 2, Setting.SIMULATED);

    assertThat(all("Zap")).filteredOn(
        event -> event.getInt("level") == 1).hasSizeGreaterThan(4_000)
        .allSatisfy(event -> assertThat(
            event.getDuration("virtualDuration").toNanos())
            .isEqualTo(456));
  }

  @Test
  void underTheRealLockTimeIsRealAlone() throws IOException {
    record("recycling", 5, new RealSetting());

    assertThat(all("LockHold")).isNotEmpty().allSatisfy(event -> {
      assertThat(event.getDuration()).isPositive();
      assertThat(event.getDuration("virtualDuration")).isZero();
    });
    assertThat(sum("Zap", "virtualDuration")).isZero();
  }

  @Test
  void everyEventAndFieldHasALabelAndEveryTimeItsUnit()
      throws IOException {
    record("drop-caches", 6, Setting.SIMULATED);

    List<EventType> ours = events.stream().map(RecordedEvent::getEventType)
        .filter(type -> type.getName().startsWith("zapbook."))
        .distinct().toList();
    assertThat(ours).hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(type -> {
          assertThat(type.getLabel()).isNotBlank();
          assertThat(type.getDescription()).isNotBlank();
          assertThat(type.getCategoryNames()).startsWith("Zapbook");
          assertThat(type.getFields()).allSatisfy(field -> {
            assertThat(field.getLabel()).as(field.getName()).isNotBlank();
            boolean time = field.getName().startsWith("virtual");
            assertThat(isNanos(field)).isEqualTo(time);
          });
        });
  }

  private static boolean isNanos(ValueDescriptor field) {
    Timespan unit = field.getAnnotation(Timespan.class);
    return unit != null && unit.value().equals(Timespan.NANOSECONDS);
  }

  @Test
  void theFileIsWrittenInOnePieceAndReplacesWhatWasThere()
      throws IOException {
    Files.writeString(folder.resolve("run.jfr"), "something else");
    record("recycling", 5, Setting.SIMULATED);
    assertThat(folder).isDirectoryContaining("glob:**run.jfr")
        .isDirectoryNotContaining("glob:**.draft");
    assertThat(all("LockHold")).isNotEmpty();
  }
}
