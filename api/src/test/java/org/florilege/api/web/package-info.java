@NullMarked
package org.florilege.api.web;

import org.jspecify.annotations.NullMarked;
