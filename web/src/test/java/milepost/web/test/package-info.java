/** Tests of a service as a whole by its own OpenAPI document. Shared by the services. */
package milepost.web.test;
