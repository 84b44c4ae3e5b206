package org.florilege.ui.view;

/// Who may use a resource (EU authority table `access-right`).
public enum AccessRights {
    PUBLIC,
    RESTRICTED,
    NON_PUBLIC,
    SENSITIVE,
    CONFIDENTIAL
}
