package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Draws the A to Z: a short one whole, a long one a letter at a time. */
@org.springframework.stereotype.Component
class AtoZPages {

    /** Names on one page: more would pass the 30 kB that a page may take on the wire. */
    private static final int MOST_ON_ONE_PAGE = 400;

    private final PageFrame frame;
    private final Texts texts;

    AtoZPages(PageFrame frame) {
        this.frame = frame;
        this.texts = frame.texts();
    }

    static String path(@Nullable String letter) {
        return letter == null ? "/conditions" : "/conditions?letter=" + letter;
    }

    String list(PracticeDetails practice, TitleIndex index, @Nullable String letter) {
        var content = new Tag("div", "page a-to-z", new H1(texts.get("a-to-z.title")));
        if (letter != null) {
            content.add(letters(index, AtoZPages::path));
            content.add(section(index, letter));
        } else if (index.size() <= MOST_ON_ONE_PAGE) {
            content.add(letters(index, each -> "#letter-" + each));
            TitleIndex.LETTERS.stream()
                    .filter(each -> !index.under(each).isEmpty())
                    .forEach(each -> content.add(section(index, each)));
        } else {
            content.add(new Paragraph(texts.get("a-to-z.choose", index.pages().size())));
            content.add(letters(index, AtoZPages::path));
        }
        content.add(new CallCard(practice, texts));
        var title = letter == null ? texts.get("a-to-z.title") : texts.get("a-to-z.letter-title", letter);
        var head = new PageHead(title, texts.get("a-to-z.description", practice.name()), path(letter), List.of());
        return frame.document(head, new Letterhead(practice, ""), content);
    }

    /** A letter without names is shown, so that nobody looks for it, and is no link. */
    private Nav letters(TitleIndex index, UnaryOperator<String> address) {
        var list = new UnorderedList();
        TitleIndex.LETTERS.forEach(letter -> list.add(new ListItem(
                index.under(letter).isEmpty() ? emptyLetter(letter) : new Anchor(address.apply(letter), letter))));
        var nav = new Nav(list);
        nav.addClassName("letters");
        nav.setAriaLabel(texts.get("a-to-z.letters"));
        return nav;
    }

    private static Component emptyLetter(String letter) {
        var span = new Span(letter);
        span.addClassName("empty");
        return span;
    }

    private Section section(TitleIndex index, String letter) {
        var list = new UnorderedList();
        index.under(letter).forEach(entry -> list.add(item(entry)));
        var section = new Section(new H2(letter));
        section.setId("letter-" + letter);
        if (index.under(letter).isEmpty()) {
            section.add(new Paragraph(texts.get("a-to-z.empty")));
        } else {
            section.add(list);
        }
        return section;
    }

    private ListItem item(TitleIndex.Entry entry) {
        var item = new ListItem(new DocumentLink("/conditions/" + entry.slug(), entry.name()));
        if (!entry.isTitle()) {
            item.add(new Span(texts.get("a-to-z.see", entry.title())));
        }
        return item;
    }
}
