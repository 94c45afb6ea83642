package zapbook.names;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something stands in our code.
 *
 * @param type   the class
 * @param member its method or field; null for the class itself
 */
record Place(Class<?> type, Member member) {

    /**
     * Looks a place up.
     *
     * @param text a class, or a class and a member of it such as
     *             {@code zapbook.mmu.ShadowPages#moveTo}; parameters in
     *             brackets, by their simple names, choose between methods
     * @throws IllegalArgumentException if it is not there, or is ambiguous
     */
    static Place of(String text) {
        int hash = text.indexOf('#');
        Class<?> type = type(hash < 0 ? text : text.substring(0, hash));
        return hash < 0 ? new Place(type, null)
                : new Place(type, member(type, text.substring(hash + 1)));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no class " + name, e);
        }
    }

    private static Member member(Class<?> type, String name) {
        List<Member> found = Stream.<Member>concat(
                Stream.of(type.getDeclaredMethods()),
                Stream.of(type.getDeclaredFields()))
                .filter(each -> !each.isSynthetic() && (each.getName()
                        .equals(name) || signature(each).equals(name)))
                .toList();
        // a method is nearer to a function than the field behind it
        List<Member> methods = found.stream()
                .filter(Method.class::isInstance).toList();
        if (methods.size() == 1) {
            return methods.get(0);
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(type.getName()
                    + (found.isEmpty() ? " does not declare " + name
                    : " declares " + name + " more than once; say which by"
                    + " its parameters, as in "
                    + signature(found.get(0))));
        }
        return found.get(0);
    }

    /** A method with its parameters, a field by its name. */
    static String signature(Member member) {
        return member instanceof Method method
                ? method.getName() + Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"))
                : member.getName();
    }

    boolean isAbstract() {
        return member != null
                && java.lang.reflect.Modifier.isAbstract(member.getModifiers());
    }

    boolean isField() {
        return member instanceof Field;
    }

    /** As the book prints it: ShadowPages.moveTo(). */
    @Override
    public String toString() {
        return type.getSimpleName() + (member == null ? ""
                : "." + member.getName() + (isField() ? "" : "()"));
    }
}
