package org.practiceportal.content.condition;

import org.practiceportal.common.condition.TypedContactReport;
import org.practiceportal.common.condition.TypedContactsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TypedContactsController implements TypedContactsApi {

    private final TypedContactScan scan;

    TypedContactsController(TypedContactScan scan) {
        this.scan = scan;
    }

    @Override
    public TypedContactReport listTypedContacts(int page, int size) {
        return scan.report(page, size);
    }

    @Override
    public void scanEveryPage() {
        scan.run();
    }
}
