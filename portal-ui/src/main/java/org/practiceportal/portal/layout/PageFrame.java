package org.practiceportal.portal.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.PracticeDetails;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** Writes whole documents: the same head, header and footer around what a page has to say. */
@org.springframework.stereotype.Component
public class PageFrame {

    /** Where the mark of a page that may be out of date goes; what a patient sees never holds this comment's text. */
    private static final String MARK = "<!--as-of-->";

    /** What the link past the header leads to; every view's main part carries it too. */
    public static final String MAIN_ID = "portal-main";

    /** The one view that has the documents' header. */
    private static final String FIND = "/find";

    private final Texts texts = Texts.english();
    private final SiteAssets assets;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId practiceZone;

    PageFrame(
            SiteAssets assets,
            PublicAddress address,
            JsonMapper json,
            Clock clock,
            @Value("${portal.time-zone}") ZoneId practiceZone) {
        this.assets = assets;
        this.address = address;
        this.json = json;
        this.clock = clock;
        this.practiceZone = practiceZone;
    }

    /**
     * Who speaks and what the reader last looked for.
     *
     * @param practice none where nothing is known of it
     * @param query the words in the header's search field; none leaves the field out, for pages that show their own
     */
    public record Letterhead(
            @Nullable PracticeDetails practice, @Nullable String query) {}

    /** Returns the words of the language that documents are written in. */
    public Texts texts() {
        return texts;
    }

    /** Returns a whole document. */
    public String document(PageHead head, Letterhead letterhead, Component... content) {
        var practice = letterhead.practice();
        var main = new Main(content);
        main.setId(MAIN_ID);
        return "<!doctype html>\n<html lang=\"" + texts.locale().getLanguage() + "\">\n"
                + head(head, practice)
                + "\n<body>\n"
                + html(skipLink())
                + html(header(letterhead, pathOf(head)))
                + (practice == null || practice.sampleNotice() == null ? "" : html(notice(practice.sampleNotice())))
                + MARK
                + html(main)
                + html(footer(practice))
                + "\n</body>\n</html>\n";
    }

    /** Returns a document with a visible note of the time as of which it is right. */
    public String withMark(String document, Instant asOf) {
        return document.replace(MARK, html(asOf(asOf)));
    }

    /** Returns the visible note of the time as of which something is right. */
    public Component asOf(Instant asOf) {
        var mark = new Div(new Paragraph(asOfText(asOf)));
        mark.addClassName("as-of");
        mark.getElement().setAttribute("role", "status");
        return mark;
    }

    /** Returns the words of that note, for what is no page. */
    public String asOfText(Instant asOf) {
        return texts.get("frame.as-of", spoken(asOf));
    }

    /** Today a time is enough; an older copy needs its day. */
    private String spoken(Instant asOf) {
        var then = asOf.atZone(practiceZone);
        return then.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), practiceZone))
                ? texts.timeAndZone(then)
                : texts.moment(then);
    }

    private String head(PageHead page, @Nullable PracticeDetails practice) {
        var head = new Element("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title")
                .text(practice == null ? page.title() : texts.get("frame.title", page.title(), practice.shortName()));
        if (!page.description().isEmpty()) {
            head.appendElement("meta").attr("name", "description").attr("content", page.description());
        }
        var canonical = page.canonicalPath();
        if (canonical == null) {
            head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        } else {
            head.appendElement("link").attr("rel", "canonical").attr("href", address.of(canonical));
        }
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("meta").attr("name", "format-detection").attr("content", "telephone=no");
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("href", assets.icon())
                .attr("type", "image/svg+xml");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", assets.styleSheet());
        head.appendElement("script").attr("src", assets.completions()).attr("defer", "");
        page.structuredData()
                .forEach(data -> head.appendElement("script")
                        .attr("type", "application/ld+json")
                        .appendChild(new DataNode(scriptSafe(data))));
        return head.outerHtml();
    }

    /** No text of a page can end the script element or open a comment in it. */
    private String scriptSafe(Map<String, Object> data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** Returns what stands above every page, for Flow views. */
    public List<Component> top(@Nullable PracticeDetails practice) {
        var header = header(new Letterhead(practice, null), FIND);
        return practice == null || practice.sampleNotice() == null
                ? List.of(skipLink(), header)
                : List.of(skipLink(), header, notice(practice.sampleNotice()));
    }

    /** Returns what stands below every page, for Flow views. */
    public Component bottom(@Nullable PracticeDetails practice) {
        return footer(practice);
    }

    private Anchor skipLink() {
        var skip = new Anchor("#" + MAIN_ID, texts.get("frame.skip"));
        skip.addClassName("skip-link");
        return skip;
    }

    private Header header(Letterhead letterhead, String current) {
        var practice = letterhead.practice();
        var home = new Anchor("/", practice == null ? texts.get("frame.nameless") : practice.shortName());
        home.addClassName("brand");
        var nav = new Nav(new UnorderedList(
                new ListItem(navigation("/conditions", "frame.conditions", current)),
                new ListItem(navigation("/practitioners", "frame.people", current)),
                new ListItem(navigation("/offices", "frame.offices", current)),
                new ListItem(navigation(FIND, "frame.find", current))));
        nav.setAriaLabel(texts.get("frame.navigation"));
        var row = new Div(home, nav);
        row.addClassName("header-row");
        if (letterhead.query() != null) {
            row.add(new SearchForm(letterhead.query(), "header-search", texts));
        }
        if (practice != null && practice.mainContactPoint() != null) {
            var call = new PhoneLink(practice.mainContactPoint(), texts);
            call.addClassName("header-call");
            call.addComponentAsFirst(hidden(texts.get("frame.call")));
            row.add(call);
        }
        var header = new Header(row);
        header.addClassName("site-header");
        return header;
    }

    private Anchor navigation(String path, String key, String current) {
        var link = new Anchor(path, texts.get(key));
        if (path.equals(current)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** The second page of a list is that list, too. */
    private static String pathOf(PageHead head) {
        var canonical = head.canonicalPath();
        return canonical == null ? "" : canonical.replaceFirst("\\?.*", "");
    }

    private static Span hidden(String text) {
        var span = new Span(text + " ");
        span.addClassName("visually-hidden");
        return span;
    }

    private Component notice(String text) {
        var notice = new Div(new Paragraph(text));
        notice.addClassName("sample-notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    private Footer footer(@Nullable PracticeDetails practice) {
        var footer = new Footer();
        footer.addClassName("site-footer");
        var row = new Div();
        row.addClassName("footer-row");
        if (practice != null) {
            row.add(Tag.ofText("p", practice.name()));
            var main = practice.mainContactPoint();
            if (main != null) {
                row.add(new Paragraph(new Span(texts.get("frame.call") + " "), new PhoneLink(main, texts)));
            }
        }
        row.add(new Paragraph(texts.get("frame.emergency")));
        row.add(new Paragraph(texts.get("frame.not-advice")));
        footer.add(row);
        return footer;
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
