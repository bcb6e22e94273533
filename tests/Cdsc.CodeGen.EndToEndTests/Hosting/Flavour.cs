namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>The two ways to put the same handlers on the web. Public, since tests have it for a parameter.</summary>
public enum Flavour
{
    /// <summary>Controllers of MVC.</summary>
    Mvc,

    /// <summary>Minimal endpoints.</summary>
    Minimal,
}
