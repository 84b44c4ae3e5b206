package org.florilege.api.ckan;

import java.util.Optional;
import java.util.Set;

/// All actions by name.
final class Actions {

    static final Set<String> NAMES = Set.of(
            "package_search",
            "package_show",
            "package_list",
            "current_package_list_with_resources",
            "organization_list",
            "organization_show",
            "group_list",
            "group_show",
            "tag_list",
            "license_list",
            "status_show",
            "site_read",
            "help_show");

    private final PackageActions packages;
    private final GroupActions groups;
    private final SiteActions site;

    Actions(PackageActions packages, GroupActions groups, SiteActions site) {
        this.packages = packages;
        this.groups = groups;
        this.site = site;
    }

    /// What the action gives; empty when there is no such action.
    Optional<Result> perform(ActionCall call) {
        if (!NAMES.contains(call.name())) return Optional.empty();
        return Optional.of(
                switch (call.name()) {
                    case "package_search" -> packages.search(call);
                    case "package_show" -> packages.show(call);
                    case "package_list" -> packages.list(call);
                    case "current_package_list_with_resources" -> packages.current(call);
                    case "organization_list" -> groups.list(Grouping.ORGANIZATION, call);
                    case "organization_show" -> groups.show(Grouping.ORGANIZATION, call);
                    case "group_list" -> groups.list(Grouping.GROUP, call);
                    case "group_show" -> groups.show(Grouping.GROUP, call);
                    case "tag_list" -> groups.tags(call);
                    case "license_list" -> site.licences();
                    case "status_show" -> site.status(call);
                    case "help_show" -> site.help(call);
                    default -> new Result.Whole(true);
                });
    }
}
