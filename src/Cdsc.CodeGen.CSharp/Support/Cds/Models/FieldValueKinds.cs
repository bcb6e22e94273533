namespace Cdsc.CodeGen.Generated.Models;

/// <summary>Tells the kind of a value from the format of its field.</summary>
public static class FieldValueKinds
{
    /// <summary>The kind of value that a registration field takes.</summary>
    /// <seealso href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#registration-field-formats"/>
    public static FieldValueKind Of(RegistrationFieldFormat format) => format.Value switch
    {
        "string" or "string_or_null" or "email" or "email_or_null" or "choice" or "choice_or_null" => FieldValueKind.Text,
        "string_list" or "string_list_or_null" or "choice_list" or "choice_list_or_null" => FieldValueKind.TextList,
        "url" or "url_or_null" => FieldValueKind.Url,
        "boolean" or "boolean_or_null" => FieldValueKind.Boolean,
        "image" or "image_or_null" or "pdf" or "pdf_or_null" => FieldValueKind.File,
        _ => FieldValueKind.Unknown,
    };

    /// <summary>The kind of value that a field of authorization details takes.</summary>
    /// <seealso href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#auth-details-field-formats"/>
    public static FieldValueKind Of(AuthorizationDetailsFieldFormat format) => format.Value switch
    {
        "int" => FieldValueKind.Integer,
        "decimal" => FieldValueKind.Number,
        "string" or "string_or_null" or "choice" or "choice_or_null" => FieldValueKind.Text,
        "string_list" or "string_list_or_null" or "choice_list" or "choice_list_or_null" => FieldValueKind.TextList,
        "boolean" => FieldValueKind.Boolean,
        "relative_or_absolute_date" => FieldValueKind.Date,
        "relative_or_absolute_datetime" => FieldValueKind.DateTime,
        "jwk_or_null" => FieldValueKind.Key,
        _ => FieldValueKind.Unknown,
    };

    /// <summary>The kind of the limits of a field of authorization details: of texts it is their length.</summary>
    public static FieldValueKind OfLimit(AuthorizationDetailsFieldFormat format) => Of(format) switch
    {
        FieldValueKind.Text or FieldValueKind.TextList => FieldValueKind.Integer,
        FieldValueKind kind => kind,
    };
}
