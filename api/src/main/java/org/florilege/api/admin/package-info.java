/// The operator's pages, under `/admin`: controllers that do what a form asks for and answer with a page.
///
/// Who may see them is decided before ([org.florilege.api.operator.Access]); nothing here asks who somebody is. Each
/// page
/// is a view of [org.florilege.ui.view] with an `AdminBar`, which carries the mark that every form must send back.
/// Start
/// at [org.florilege.api.admin.AdminController].
@NullMarked
package org.florilege.api.admin;

import org.jspecify.annotations.NullMarked;
