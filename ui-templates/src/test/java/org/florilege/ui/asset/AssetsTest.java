package org.florilege.ui.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void every_asset_is_found_at_its_url_with_its_type() {
        for (String name : Assets.names()) {
            Asset asset = Assets.find(Assets.url(name)).orElseThrow();

            assertThat(asset.name()).isEqualTo(name);
            assertThat(asset.length()).as(name).isPositive();
            assertThat(asset.content().remaining()).isEqualTo(asset.length());
        }
        assertThat(Assets.find(Assets.url("js/theme.js")).orElseThrow().contentType())
                .isEqualTo("text/javascript;charset=utf-8");
    }

    @Test
    void a_url_of_another_version_or_outside_the_bundle_leads_nowhere() {
        String url = Assets.url("florilege.css");

        assertThat(url).matches("/assets/[0-9a-f]{12}/florilege\\.css");
        assertThat(Assets.find("/assets/000000000000/florilege.css")).isEmpty();
        assertThat(Assets.find(url.replace("florilege.css", "../Assets.class"))).isEmpty();
        assertThat(Assets.find("/assets/")).isEmpty();
    }

    @Test
    void the_style_sheet_names_only_files_of_the_bundle_and_nothing_from_elsewhere() {
        String css = StandardCharsets.UTF_8
                .decode(Assets.find(Assets.url("florilege.css")).orElseThrow().content())
                .toString();
        Matcher urls = Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(css);

        while (urls.find()) {
            assertThat(Assets.names()).contains(urls.group(1));
        }
        assertThat(css).doesNotContain("@import", "https:", "http:");
    }

    @Test
    void a_name_that_is_not_in_the_bundle_is_a_mistake() {
        assertThatThrownBy(() -> Assets.url("nothing.css")).hasMessageContaining("nothing.css");
    }
}
