package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests as browsers and scripts really send them: addresses without their encoding, headers that break their
/// grammar.
class RawRequestTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            /api/v1/search?q=mélanome&kind=challenge&lang=en        ; HTTP/1.1 200 ; VisioMel
            /api/v1/search?q="TissueNet"&kind=challenge             ; HTTP/1.1 200 ; TissueNet
            /search?q=TissueNet|{x}^`                               ; HTTP/1.1 200 ; TissueNet|{x}^`
            /search?q=100%                                          ; HTTP/1.1 200 ; 100%
            /search?q=%zz%2                                         ; HTTP/1.1 200 ; %zz%2
            /search?q=%22TissueNet%22                               ; HTTP/1.1 200 ; TissueNet
            /search?theme=%00&q=TissueNet                           ; HTTP/1.1 200 ; TissueNet
            /dataset/{nothing}                                      ; HTTP/1.1 404 ; {nothing}
            /api/v1/records/[x]                                     ; HTTP/1.1 404 ; [x]
            /search?q=TissueNet[x]                                  ; HTTP/1.1 200 ; TissueNet[x]
            """)
    void what_is_left_raw_in_an_address_is_understood(String address, String status, String text) throws IOException {
        String answer = ask(address);

        assertThat(answer).startsWith(status).contains(text);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            /catalog.ttl                  ! If-None-Match: "        ! HTTP/1.1 200 ! dcat:Catalog
            /catalog                      ! Accept: text/html;q=x   ! HTTP/1.1 200 ! dcat:Catalog
            /search?q=TissueNet           ! Accept: text/html;q=x   ! HTTP/1.1 200 ! TissueNet
            /api/v1/search?q=TissueNet    ! Accept: text/html;q=x   ! HTTP/1.1 200 ! TissueNet
            /api/3/action/package_list    ! Accept: text/html;q=x   ! HTTP/1.1 200 ! tissuenet
            /api/3/action/no_such_action  ! Accept: text/html;q=x   ! HTTP/1.1 400 ! no_such_action
            /ldes                         ! Accept: /               ! HTTP/1.1 200 ! /ldes
            """)
    void a_header_that_nobody_can_read_counts_for_none(String address, String header, String status, String text)
            throws IOException {
        assertThat(ask(address, header)).startsWith(status).contains(text);
    }

    private static String ask(String address, String... headers) throws IOException {
        URI base = URI.create(site().base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n"
                                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
