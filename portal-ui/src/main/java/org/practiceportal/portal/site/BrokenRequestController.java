package org.practiceportal.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is refused before it reaches a controller: addresses that cannot be read, forged calls. */
@RestController
class BrokenRequestController implements ErrorController {

    private final ErrorDocuments documents;

    BrokenRequestController(ErrorDocuments documents) {
        this.documents = documents;
    }

    /** Who comes by this address and without a failure finds nothing here. */
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return documents.answer(new ServletServerHttpRequest(request).getHeaders(), status);
    }
}
