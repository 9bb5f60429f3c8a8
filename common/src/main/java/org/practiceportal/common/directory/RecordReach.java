package org.practiceportal.common.directory;

/**
 * How many public addresses show a record, at this hour or another: the addresses whose text changes when the record
 * does. An address counts once, whatever follows its question mark, and with everything it holds, such as JSON-LD; what
 * answers nothing but a form, or says that an address leads nowhere, does not count.
 *
 * @param conditionPages published pages of conditions
 * @param officePages pages of offices
 * @param contactCards offices as contacts for a phone
 * @param reportForms forms that report a wrong detail of an office
 * @param practitionerPages pages of people who see patients
 * @param others the start page, the lists of conditions, offices and people, search and finding
 */
public record RecordReach(
        long conditionPages,
        long officePages,
        long contactCards,
        long reportForms,
        long practitionerPages,
        long others) {

    /** Returns how many addresses these are. */
    public long total() {
        return conditionPages + officePages + contactCards + reportForms + practitionerPages + others;
    }
}
