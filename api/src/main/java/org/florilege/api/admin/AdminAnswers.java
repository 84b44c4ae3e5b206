package org.florilege.api.admin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers to forms.
final class AdminAnswers {

    private AdminAnswers() {}

    /// Look there.
    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// The page, as the answer to a form that is wrong.
    static ResponseEntity<byte[]> unprocessable(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }
}
