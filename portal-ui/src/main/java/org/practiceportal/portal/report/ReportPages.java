package org.practiceportal.portal.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.OfficeFacts.Facts;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Draws the documents with which patients report a wrong detail. */
@org.springframework.stereotype.Component
class ReportPages {

    private final PageFrame frame;
    private final Texts texts;

    ReportPages(PageFrame frame) {
        this.frame = frame;
        this.texts = frame.texts();
    }

    /** Why a report was not taken. */
    enum Refusal {
        /** The form came without a choice. */
        NOTHING_CHOSEN(HttpStatus.BAD_REQUEST),
        /** More reports came than this node takes. */
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        /** The report could not be stored. */
        NOT_TAKEN(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Refusal(HttpStatus status) {
            this.status = status;
        }
    }

    Rendered form(Facts facts, Optional<Refusal> refusal) {
        var office = facts.office();
        var content = new Tag("div", "page report", new H1(texts.get("report.title", office.name())));
        refusal.ifPresent(why ->
                content.add(new Tag("div", "notice", new Paragraph(texts.get("report." + why))).with("role", "alert")));
        content.add(new Paragraph(texts.get("report.text")));
        var form = new Tag("form", "report-form").with("method", "post").with("action", path(facts));
        ReportChoice.numbers(facts)
                .forEach(number ->
                        form.add(group(legend(number), ReportChoice.of(ChangeKind.CONTACT_POINT, number.key()))));
        form.add(group(Tag.ofText("legend", office.name()), ReportChoice.of(ChangeKind.LOCATION, office.slug())));
        var send = new NativeButton(texts.get("report.send"));
        send.getElement().setAttribute("type", "submit");
        form.add(send);
        content.add(form, back(facts), new CallCard(facts.practice(), texts));
        return page(facts, content, refusal.map(why -> why.status).orElse(HttpStatus.OK));
    }

    Rendered thanks(Facts facts) {
        var content = new Tag(
                "div",
                "page report",
                new H1(texts.get("report.thanks.title")),
                new Paragraph(texts.get("report.thanks.text")),
                back(facts),
                new CallCard(facts.practice(), texts));
        return page(facts, content, HttpStatus.OK);
    }

    private Rendered page(Facts facts, Component content, HttpStatus status) {
        var head = PageHead.unlisted(texts.get("report.title", facts.office().name()));
        var html = frame.document(head, new Letterhead(facts.practice(), ""), content);
        return new Rendered(status.value(), MediaType.TEXT_HTML, html);
    }

    private static String path(Facts facts) {
        return "/offices/" + facts.office().slug() + "/report";
    }

    private Paragraph back(Facts facts) {
        var office = facts.office();
        return new Paragraph(new DocumentLink("/offices/" + office.slug(), texts.get("report.back", office.name())));
    }

    /** A number that is broken at its hyphens is misread. */
    private Tag legend(ContactPointDetails number) {
        var digits = new Span(PhoneLink.spoken(number, texts));
        digits.addClassName("phone");
        return new Tag("legend", "", new Span(number.label() + ": "), digits);
    }

    private Tag group(Tag legend, Stream<ReportChoice> choices) {
        var group = new Tag("fieldset", "", legend);
        choices.forEach(choice -> {
            var radio = new Tag("input", "")
                    .with("type", "radio")
                    .with("name", "what")
                    .with("required", "")
                    .with("value", choice.value());
            group.add(new Tag("label", "", radio, new Span(texts.get("report." + choice.problem()))));
        });
        return group;
    }
}
