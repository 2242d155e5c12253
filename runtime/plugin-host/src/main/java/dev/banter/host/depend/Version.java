package dev.banter.host.depend;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/**
 * A version that can be compared: it begins with a number.
 *
 * @param whole all of it but what stands behind a plus sign
 * @param release what stands before the first hyphen
 */
record Version(ModuleDescriptor.Version whole, ModuleDescriptor.Version release) {

    /** Empty when it does not begin with a number; a {@code v} before it does no harm. */
    static Optional<Version> of(String text) {
        String bare = text.replaceFirst("^v(?=[0-9])", "").replaceFirst("\\+.*$", "");
        try {
            return Optional.of(new Version(
                    ModuleDescriptor.Version.parse(bare),
                    ModuleDescriptor.Version.parse(bare.replaceFirst("-.*$", ""))));
        } catch (IllegalArgumentException noVersion) {
            return Optional.empty();
        }
    }
}
