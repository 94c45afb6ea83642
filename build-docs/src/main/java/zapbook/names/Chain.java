package zapbook.names;

import java.lang.reflect.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.stages.Version;
import zapbook.vm.Vm;

/** The stages' classes: which of them declares a member. */
final class Chain {

    /** The class of each stage, by its number. */
    private static final List<Class<?>> CLASSES = Stages.all().stream()
            .<Class<?>>map(stage -> stage.create(
                    Vm.withMemory("2M").build()).getClass()).toList();

    private Chain() {
    }

    /**
     * The first stage that has a place. What no stage declares, and what
     * stands above all of them, is in the first.
     *
     * @throws IllegalArgumentException if an earlier stage has it already, so
     *                                  that the list names the wrong class; or
     *                                  if none has what is abstract
     */
    static int first(Place place) {
        int declared = CLASSES.indexOf(place.type());
        Optional<Integer> first = declaring(Place::signature, place)
                .findFirst();
        if (declared >= 0 && first.orElse(declared) < declared) {
            throw new IllegalArgumentException(place + " stands in stage "
                    + first.get() + " already: name that class");
        }
        if (declared >= 0) {
            return declared;
        }
        if (place.isAbstract() && isOfTheMmu(place)) {
            return first.orElseThrow(() -> new IllegalArgumentException(
                    "no stage declares " + place));
        }
        return 0;
    }

    /**
     * The last patch that touched a place; empty if none of the book did. As in
     * the registry, methods of one name are one routine.
     */
    static Optional<Version> last(Place place) {
        if (place.member() == null || !isOfTheMmu(place)) {
            return Optional.empty();
        }
        String name = place.member().getName();
        Optional<Version> gone = Stages.all().stream()
                .filter(stage -> stage.removed().contains(name))
                .map(stage -> new Version(name, stage, true)).findFirst();
        return gone.or(() -> declaring(Member::getName, place)
                .reduce((a, b) -> b)
                .map(number -> new Version(name, stage(number), false))
                .filter(version -> version.commit() != null));
    }

    /** Whether a stage could override it. */
    private static boolean isOfTheMmu(Place place) {
        return place.type().isAssignableFrom(CLASSES.get(CLASSES.size() - 1));
    }

    /** Stages that declare a member which has the same in this respect. */
    private static Stream<Integer> declaring(
            Function<Member, String> same, Place place) {
        return place.member() == null || !isOfTheMmu(place) ? Stream.empty()
                : Stages.all().stream().map(Stage::number)
                .filter(number -> declares(
                        CLASSES.get(number), same, place));
    }

    private static boolean declares(Class<?> stage,
            Function<Member, String> same, Place place) {
        return Stream.<Member>concat(Stream.of(stage.getDeclaredMethods()),
                        Stream.of(stage.getDeclaredFields()))
                .anyMatch(each -> same.apply(each).equals(
                        same.apply(place.member())));
    }

    private static Stage stage(int number) {
        return Stages.stage(number);
    }
}
