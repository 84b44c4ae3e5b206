package org.florilege.api.web;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HexFormat;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;

/// Percent-encodes what people and programs leave raw in the address that they ask for: `q=a|b` as browsers send it,
/// `q=100%` as it is typed, letters with accents as curl sends them (RFC 3986, section 2.1).
///
/// Without this the server answers 400 before any of our code could say why.
@Sharable
final class LegalAddresses extends ChannelInboundHandlerAdapter
        implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private static final String NAME = "legalAddresses";
    private static final String ILLEGAL = "\"<>\\^`{|}";
    private static final String BRACKETS = "[]";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int HEX_DIGITS = 2;

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit(
                (observer, channel, remote) -> channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, this)));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) request.setUri(legal(request.uri()));
        context.fireChannelRead(message);
    }

    /// @param address as it stood in the request line, a character for each byte
    static String legal(String address) {
        StringBuilder out = null;
        int query = address.indexOf('?');
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean fine = c == '%'
                    ? isEscape(address, i)
                    : c > ' ' && c < 0x7f && ILLEGAL.indexOf(c) < 0 && (inQuery(i, query) || BRACKETS.indexOf(c) < 0);
            if (fine) {
                if (out != null) out.append(c);
            } else {
                if (out == null) out = new StringBuilder(address.length() + 16).append(address, 0, i);
                out.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return out == null ? address : out.toString();
    }

    private static boolean inQuery(int place, int query) {
        return query >= 0 && place > query;
    }

    private static boolean isEscape(String address, int percent) {
        if (percent + HEX_DIGITS >= address.length()) return false;
        for (int i = 1; i <= HEX_DIGITS; i++) if (!HexFormat.isHexDigit(address.charAt(percent + i))) return false;
        return true;
    }
}
