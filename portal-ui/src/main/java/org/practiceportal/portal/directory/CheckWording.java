package org.practiceportal.portal.directory;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Verification;
import org.practiceportal.portal.layout.Texts;

/** The last check of a detail in words for staff. */
record CheckWording(ZoneId zone) {

    /** Returns what came out and when; empty where nobody has checked. */
    String tell(@Nullable Verification last) {
        return last == null
                ? ""
                : I18NProvider.translate(
                        last.right() ? "staff.check.right" : "staff.check.wrong",
                        I18NProvider.translate("staff.check." + last.method()),
                        Texts.english().moment(last.at().atZone(zone)));
    }
}
