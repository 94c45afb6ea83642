package zapbook.lab.build;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import zapbook.lab.NumberSpte;
import zapbook.mmu.Spte;

/** Lets {@link NumberSpte} stand for {@link Spte} in the script. */
public final class NumberEntries implements ClassHolderTransformer {

    @Override
    public void transformClass(ClassHolder type,
                               ClassHolderTransformerContext context) {
        if (!type.getName().equals(Spte.class.getName())) {
            return;
        }
        for (Method each : NumberSpte.class.getDeclaredMethods()) {
            if (Modifier.isPublic(each.getModifiers())) {
                replace(type, each, context);
            }
        }
    }

    private static void replace(ClassHolder type, Method by,
                                ClassHolderTransformerContext context) {
        Class<?>[] given = by.getParameterTypes();
        Class<?>[] signature = Arrays.copyOf(given, given.length + 1);
        signature[given.length] = by.getReturnType();
        MethodHolder method = type.getMethod(
                new MethodDescriptor(by.getName(), signature));
        if (method == null) {
            throw new IllegalStateException(Spte.class.getName() + " has no "
                    + by + ": see " + NumberEntries.class.getName());
        }
        ProgramEmitter program =
                ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] values = new ValueEmitter[given.length];
        for (int n = 0; n < given.length; n++) {
            // variable 0 is this, also where a method is static
            values[n] = program.var(n + 1, given[n]);
        }
        program.invoke(NumberSpte.class, by.getName(), by.getReturnType(),
                values).returnValue();
    }
}
