package org.practiceportal.content.problem;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses text that PostgreSQL cannot keep, with the name of its field: U+0000, and halves of a character. */
@Configuration(proxyBeanMethods = false)
class StorableText {

    @Bean
    JsonMapperBuilderCustomizer refusingUnstorableText() {
        return builder ->
                builder.addModule(new SimpleModule("storable-text").addDeserializer(String.class, new Deserializer()));
    }

    private static final class Deserializer extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text != null
                    && (text.indexOf('\0') >= 0
                            || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
                throw context.weirdStringException(text, String.class, "not storable");
            }
            return text;
        }
    }
}
