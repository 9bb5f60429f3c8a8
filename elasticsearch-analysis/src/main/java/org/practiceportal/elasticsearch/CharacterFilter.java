package org.practiceportal.elasticsearch;

import java.io.Reader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;

/** A change of characters before words are made of them; normalizers may use it too. */
record CharacterFilter(String name, UnaryOperator<Reader> change) implements NormalizingCharFilterFactory {

    @Override
    public Reader create(Reader reader) {
        return change.apply(reader);
    }

    /** Replaces what a regular expression ({@code pattern}, {@code flags}) finds by {@code replacement}. */
    static CharFilterFactory patternReplace(
            IndexSettings index, Environment environment, String name, Settings settings) {
        Pattern pattern = Regex.compile(required(settings, name, "pattern"), settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return new CharacterFilter(name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
    }

    /** Replaces characters by the rules in {@code mappings}, such as {@code ’=>'}; escapes are not read. */
    static CharFilterFactory mapping(IndexSettings index, Environment environment, String name, Settings settings) {
        required(settings, name, "mappings");
        NormalizeCharMap characters = characters(settings.getAsList("mappings"));
        return new CharacterFilter(name, reader -> new MappingCharFilter(characters, reader));
    }

    private static NormalizeCharMap characters(List<String> rules) {
        var characters = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            String[] sides = rule.split("=>", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("A mapping has the form from=>to, unlike [" + rule + "]");
            }
            characters.add(sides[0].strip(), sides[1].strip());
        }
        return characters.build();
    }

    private static String required(Settings settings, String name, String key) {
        String value = settings.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("The character filter [" + name + "] needs [" + key + "]");
        }
        return value;
    }
}
