package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Draws the blocks of a page's text, with the records that the text embeds. */
final class PageText {

    private final Map<Slug, ContactPointDetails> numbers;
    private final Map<Slug, LocationDetails> offices;
    private final Texts texts;

    PageText(ConditionPageDetails page, Texts texts) {
        numbers = page.contactPoints().stream()
                .collect(Collectors.toMap(ContactPointDetails::key, Function.identity(), (first, same) -> first));
        offices = page.locations().stream()
                .collect(Collectors.toMap(LocationDetails::slug, Function.identity(), (first, same) -> first));
        this.texts = texts;
    }

    void drawInto(HtmlContainer parent, List<Block> blocks) {
        blocks.forEach(block -> parent.add(draw(block)));
    }

    private Component draw(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> withInlines(new Paragraph(), content);
            case Block.BulletList(var items) -> withItems(new UnorderedList(), items);
            case Block.OrderedList(var items) -> withItems(new OrderedList(), items);
        };
    }

    private Component withItems(HtmlContainer list, List<Block.Item> items) {
        items.forEach(item -> {
            var drawn = new ListItem();
            drawItem(drawn, item.blocks());
            list.add(drawn);
        });
        return list;
    }

    /** An item of one paragraph is a line, not a paragraph in a line. */
    private void drawItem(ListItem item, List<Block> blocks) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(var content)) {
            withInlines(item, content);
        } else {
            drawInto(item, blocks);
        }
    }

    private HtmlContainer withInlines(HtmlContainer parent, List<Inline> content) {
        content.forEach(inline -> parent.add(draw(inline)));
        return parent;
    }

    private Component draw(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> new Text(text);
            case Inline.Emphasis(var content) -> withInlines(new Emphasis(), content);
            case Inline.Strong(var content) -> withInlines(new Tag("strong", ""), content);
            case Inline.Link(var href, var content) -> withInlines(link(href), content);
            case Inline.PhoneEmbed(var key) -> phone(key);
            case Inline.OfficeEmbed(var key) -> office(key);
        };
    }

    private static Anchor link(String href) {
        if (href.startsWith("/")) {
            return new DocumentLink(href, "");
        }
        var link = new Anchor(href, "");
        link.getElement().setAttribute("rel", "noopener");
        return link;
    }

    /** A record in use cannot vanish, so the key itself shows only in a preview of a page that does not save. */
    private Component phone(Slug key) {
        var number = numbers.get(key);
        return number == null ? new Text(key.value()) : new PhoneLink(number, texts);
    }

    private Component office(Slug key) {
        var office = offices.get(key);
        return office == null ? new Text(key.value()) : new DocumentLink("/offices/" + key, office.name());
    }
}
