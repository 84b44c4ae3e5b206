package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses as browsers and scripts send them, without the encoding that they should have.
class RawAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            /api/v1/search?q=mélanome&kind=challenge&lang=en        ; HTTP/1.1 200 ; VisioMel
            /api/v1/search?q="TissueNet"&kind=challenge             ; HTTP/1.1 200 ; TissueNet
            /search?q=TissueNet|{x}^`                               ; HTTP/1.1 200 ; TissueNet|{x}^`
            /search?q=100%                                          ; HTTP/1.1 200 ; 100%
            /search?q=%zz%2                                         ; HTTP/1.1 200 ; %zz%2
            /search?q=%22TissueNet%22                               ; HTTP/1.1 200 ; TissueNet
            /dataset/{nothing}                                      ; HTTP/1.1 404 ; {nothing}
            """)
    void what_is_left_raw_in_an_address_is_understood(String address, String status, String text) throws IOException {
        String answer = ask(address);

        assertThat(answer).startsWith(status).contains(text);
    }

    private static String ask(String address) throws IOException {
        URI base = URI.create(site().base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + base.getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
