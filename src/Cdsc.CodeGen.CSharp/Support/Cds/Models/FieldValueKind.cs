namespace Cdsc.CodeGen.Generated.Models;

/// <summary>What the value of a field is, by the format of the field.</summary>
public enum FieldValueKind
{
    /// <summary>Unknown: the format is none that the specification lists, or there is none.</summary>
    Unknown,

    /// <summary>A text, or the id of a choice.</summary>
    Text,

    /// <summary>Texts, or the ids of choices.</summary>
    TextList,

    /// <summary>A URL.</summary>
    Url,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A number of any length.</summary>
    Number,

    /// <summary>A file in Base64.</summary>
    File,

    /// <summary>A date, a distance from today, or no limit.</summary>
    Date,

    /// <summary>A moment, a distance from now, or no limit.</summary>
    DateTime,

    /// <summary>A public key to encrypt with.</summary>
    Key,
}
