/** An example: announces deployments. */
package example;
