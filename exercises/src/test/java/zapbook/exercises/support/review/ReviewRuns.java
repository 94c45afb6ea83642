package zapbook.exercises.support.review;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.review.Panel.Member;

/** Runs a test once for each patch of its panel, and has it judged. */
public final class ReviewRuns
    implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod()
        .isAnnotationPresent(Review.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext>
      provideTestTemplateInvocationContexts(ExtensionContext context) {
    Panel panel = panelOf(context.getRequiredTestMethod());
    return panel.members().stream().map(member -> new Run(panel, member));
  }

  private static Panel panelOf(Method test) {
    return make(test.getAnnotation(Review.class).value());
  }

  static Panel make(Class<? extends Supplier<Panel>> maker) {
    try {
      Constructor<? extends Supplier<Panel>> constructor =
          maker.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance().get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no panel: " + maker, e);
    }
  }

  /** One run of the test. */
  private record Run(Panel panel, Member member)
      implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return member.sentence();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Hearing(panel, member));
    }
  }

  /** Hands the patch in, and hears what the test says of it. */
  private static final class Hearing
      implements ParameterResolver, InvocationInterceptor {
    private final Judge judge;
    private final Patch patch;

    Hearing(Panel panel, Member member) {
      judge = new Judge(panel, member);
      patch = new Patch(member, panel);
    }

    @Override
    public boolean supportsParameter(
        ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Patch.class;
    }

    @Override
    public Object resolveParameter(
        ParameterContext parameter, ExtensionContext context) {
      return patch;
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context) throws Throwable {
      List<String> said = judge.hear(patch, test::proceed,
          context.getRequiredTestClass());
      if (said.isEmpty()) return;
      String where = "On " + judge.name() + " your test says";
      if (OneAtATime.isOn()) {
        System.out.println(
            "\n" + where + ":\n" + String.join("\n", said));
      } else {
        context.publishReportEntry(where, String.join("\n", said));
      }
    }
  }
}
