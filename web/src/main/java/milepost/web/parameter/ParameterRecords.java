package milepost.web.parameter;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import milepost.web.check.Faults;
import milepost.web.check.RecordChecks;
import milepost.web.value.RecordType;
import milepost.web.value.UnfitValueException;
import milepost.web.value.ValueType;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads query parameters into a record annotated with {@link ParameterObject} and checks it like the record of a body. */
final class ParameterRecords implements HandlerMethodArgumentResolver {

    private final ConversionService conversions;
    private final RecordChecks checks;

    ParameterRecords(ConversionService conversions, RecordChecks checks) {
        this.conversions = conversions;
        this.checks = checks;
    }

    static boolean isRecord(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isRecord(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var record = RecordType.of(parameter.getParameterType());
        var faults = Faults.ofParameters();
        var values = new ArrayList<@Nullable Object>();
        for (var member : record.members().entrySet()) {
            var place = faults.at(AddressFilter.pointer(member.getKey()));
            var target = new TypeDescriptor(new MethodParameter(record.constructor(), values.size()));
            values.add(value(request.getParameterValues(member.getKey()), member.getValue(), target, place));
        }
        var made = checks.made(record, values.toArray(), faults);
        faults.orThrow();
        return made;
    }

    private @Nullable Object value(String @Nullable [] given, ValueType type, TypeDescriptor target, Faults faults) {
        if (given == null) {
            if (type.required() && !type.isEmptyWhenMissing()) {
                faults.unreadable("", type.codeWhenMissing());
            }
            return type.whenMissing();
        }
        Object source = given.length > 1 ? given : type.raw() == String.class ? given[0].strip() : given[0];
        try {
            return conversions.convert(source, TypeDescriptor.forObject(source), target);
        } catch (ConversionException e) {
            var unfit = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .filter(UnfitValueException.class::isInstance)
                    .map(UnfitValueException.class::cast)
                    .findFirst()
                    .orElseGet(() -> UnfitValueException.expected(type.raw()));
            faults.unreadable("", unfit.code(), unfit.args().toArray());
            return type.whenMissing();
        }
    }
}
