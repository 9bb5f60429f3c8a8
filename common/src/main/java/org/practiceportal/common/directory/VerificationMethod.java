package org.practiceportal.common.directory;

/** How a detail of the directory was checked, in the sense of FHIR's VerificationResult. */
public enum VerificationMethod {
    /** Somebody called the number and listened to greeting, menu and hours. */
    CALLED,
    /** Somebody who works there said so. */
    ASKED_OFFICE,
    /** It was compared with something written, such as a letter of the carrier or a sign at the door. */
    COMPARED
}
