package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.TypedContact;

/** Asks before a page is published that has numbers or offices as letters, and offers to embed the records instead. */
class TypedContactsDialog extends Dialog {

    /**
     * Lists what was found.
     *
     * @param link embeds the record in place of the letters
     * @param publish publishes the page as it then is
     */
    TypedContactsDialog(List<TypedContact> found, Consumer<TypedContact> link, Runnable publish) {
        setHeaderTitle(getTranslation("staff.typed.title"));
        add(new Paragraph(getTranslation("staff.typed.text")));
        var list = new UnorderedList();
        found.forEach(contact -> list.add(item(contact, link)));
        add(list);
        var confirm = new Button(getTranslation("staff.page.publish"), click -> {
            close();
            publish.run();
        });
        getFooter().add(new Button(getTranslation("staff.typed.back"), click -> close()), confirm);
    }

    private ListItem item(TypedContact contact, Consumer<TypedContact> link) {
        var item = new ListItem(new Span(said(contact)));
        if (contact.key() != null && contact.field().startsWith("sections")) {
            var button = new Button(getTranslation("staff.typed.link"));
            button.setAriaLabel(getTranslation("staff.typed.link") + ": " + contact.text());
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addClickListener(click -> {
                link.accept(contact);
                item.removeAll();
                item.add(new Span(getTranslation("staff.typed.linked", contact.text())));
            });
            item.add(button);
        }
        return item;
    }

    private String said(TypedContact contact) {
        if (contact.label() == null) {
            return getTranslation("staff.typed.unknown", contact.text());
        }
        return getTranslation(
                contact.former() ? "staff.typed.former" : "staff.typed.known", contact.text(), contact.label());
    }

    /** Returns what embeds a record in a text. */
    static String embed(TypedContact contact) {
        return "{{" + (contact.kind() == ChangeKind.CONTACT_POINT ? "phone" : "office") + ":" + contact.key() + "}}";
    }
}
