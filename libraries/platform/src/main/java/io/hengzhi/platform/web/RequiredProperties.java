package io.hengzhi.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.ResolvedType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Tells in the OpenAPI document which properties of a record are always there: those that are not {@code @Nullable}. */
final class RequiredProperties implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = classOf(type.getType());
        if (schema != null && raw.isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                require(model, raw);
            }
        }
        return schema;
    }

    private static Class<?> classOf(Type type) {
        return type instanceof ResolvedType resolved
                ? resolved.getRawClass()
                : ResolvableType.forType(type).resolve(Object.class);
    }

    private static void require(Schema<?> model, Class<?> raw) {
        for (RecordComponent component : raw.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null ? component.getName() : named.value();
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean known = model.getRequired() != null && model.getRequired().contains(name);
            if (!mayBeNull && !known && model.getProperties().containsKey(name)) {
                model.addRequiredItem(name);
            }
        }
    }
}
