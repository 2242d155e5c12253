/** The plugin of the README: says hello. */
package dev.banter.plugins.greeter;
