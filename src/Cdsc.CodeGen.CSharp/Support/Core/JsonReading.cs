namespace Cdsc.CodeGen.Support;

/// <summary>How exact JSON must be to be read.</summary>
public enum JsonReading
{
    /// <summary>What the definitions require must be there, and closed lists accept only their values.</summary>
    Strict,

    /// <summary>
    /// A required list, map or nullable member that is missing reads as empty or null, and closed lists accept any
    /// string. Everything else is as in <see cref="Strict"/>: nothing is made up.
    /// </summary>
    Tolerant,
}
