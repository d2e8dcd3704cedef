package milepost.web.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Converts parameters only with the registered converters. By default, Spring falls back to property editors, Java names of enum
 * constants and null for an empty string when a converter rejects a value.
 */
final class StrictBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new BinderFactory(methods, getWebBindingInitializer());
            }
        };
    }

    private static final class BinderFactory extends ServletRequestDataBinderFactory {

        private BinderFactory(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
            super(methods, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    private static final class Binder extends ServletRequestDataBinder {

        private Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        @SuppressWarnings("unchecked") // converters keep to the type
        public <T> @Nullable T convertIfNecessary(
                @Nullable Object value, @Nullable Class<T> type, @Nullable MethodParameter parameter) {
            var conversions = getConversionService();
            if (value == null
                    || parameter == null
                    || conversions == null
                    || !isConvertible(value, parameter, conversions)) {
                return super.convertIfNecessary(value, type, parameter);
            }
            try {
                return (T) conversions.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(parameter));
            } catch (ConversionException e) {
                throw new TypeMismatchException(value, type, e);
            }
        }

        private static boolean isConvertible(Object value, MethodParameter parameter, ConversionService by) {
            return (value instanceof String || value instanceof String[])
                    && by.canConvert(TypeDescriptor.forObject(value), new TypeDescriptor(parameter));
        }
    }
}
