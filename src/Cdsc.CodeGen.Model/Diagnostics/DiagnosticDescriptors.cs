using static Cdsc.CodeGen.Model.DiagnosticSeverity;

namespace Cdsc.CodeGen.Model;

/// <summary>Every kind of diagnostic. An id is given once and never reused; the next free one stands at the end.</summary>
public static class DiagnosticDescriptors
{
    // Reading files.

    /// <summary>An input file can't be read.</summary>
    public static readonly DiagnosticDescriptor InputUnreadable = new("CDSC0001", Error,
        "The input can't be read: {0}. Check the path on the command line or in cdsc.json.");

    /// <summary>A file that a reference names can't be read.</summary>
    public static readonly DiagnosticDescriptor ReferencedFileUnreadable = new("CDSC0002", Error,
        "The referenced file '{0}' can't be read: {1}.");

    /// <summary>A file is not YAML.</summary>
    public static readonly DiagnosticDescriptor InvalidYaml = new("CDSC0003", Error,
        "This is not valid YAML: {0}.");

    /// <summary>A file is not JSON.</summary>
    public static readonly DiagnosticDescriptor InvalidJson = new("CDSC0004", Error,
        "This is not valid JSON: {0}");

    /// <summary>An object has a member twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateMember = new("CDSC0005", Error,
        "The member '{0}' stands twice in the same object; remove or rename one.");

    // References.

    /// <summary>A reference points at nothing.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = new("CDSC0010", Error,
        "The reference '{0}' leads nowhere: there is no '{1}' in '{2}'.");

    /// <summary>A reference of a kind that is not followed.</summary>
    public static readonly DiagnosticDescriptor UnsupportedReference = new("CDSC0011", Error,
        "The reference '{0}' is not followed: {1}.");

    /// <summary>References lead in a circle.</summary>
    public static readonly DiagnosticDescriptor CyclicReference = new("CDSC0012", Error,
        "The reference '{0}' leads back to itself without ever reaching a value.");

    // The document as OpenAPI.

    /// <summary>An input is not an OpenAPI document of a supported version.</summary>
    public static readonly DiagnosticDescriptor UnsupportedVersion = new("CDSC0020", Error,
        "This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): {0}.");

    /// <summary>The document is not what OpenAPI says that one is.</summary>
    public static readonly DiagnosticDescriptor InvalidOpenApi = new("CDSC0021", Warning,
        "This is not valid OpenAPI: {0}");

    /// <summary>Two operations have one id.</summary>
    public static readonly DiagnosticDescriptor DuplicateOperationId = new("CDSC0022", Warning,
        "The operation id '{0}' is taken already, at {1}, so this one is called '{2}'; every operation needs an id of its own.");

    /// <summary>Two schemas have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateTypeName = new("CDSC0024", Error,
        "The schema name '{0}' is taken already, by {1}; rename one under components.schemas.");

    /// <summary>Something is not of the form that OpenAPI or JSON Schema gives it.</summary>
    public static readonly DiagnosticDescriptor UnexpectedValue = new("CDSC0025", Error,
        "'{0}' must be {1}.");

    /// <summary>The places of a path and its path parameters differ.</summary>
    public static readonly DiagnosticDescriptor PathParameterMismatch = new("CDSC0026", Warning,
        "The path '{0}' and its path parameters differ: {1}.");

    /// <summary>A security requirement names a scheme that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownSecurityScheme = new("CDSC0027", Warning,
        "There is no security scheme '{0}' under components.securitySchemes; operations ask for credentials of that name, whatever they are.");

    // Constructs.

    /// <summary>A construct of JSON Schema that can't be honoured.</summary>
    public static readonly DiagnosticDescriptor UnsupportedSchema = new("CDSC0030", Warning,
        "This schema can't become a type in full: {0}.");

    /// <summary>A type that is made of itself without an object between.</summary>
    public static readonly DiagnosticDescriptor EndlessType = new("CDSC0032", Warning,
        "This type is made of itself without an object between, so nothing is known of it here; give it a member.");

    /// <summary>A path item that holds itself, in a document that is to be said in OpenAPI 3.0.</summary>
    public static readonly DiagnosticDescriptor EndlessPathItem = new("CDSC0033", Error,
        "This path item comes back to itself by its callbacks, for which OpenAPI 3.0 has no form; leave openapi-3.0 out, or describe the callback without the reference.");

    // Extensions of this project.

    /// <summary>An <c>x-cds-discovery</c> that can't be honoured.</summary>
    public static readonly DiagnosticDescriptor InvalidDiscovery = new("CDSC0040", Error,
        "x-cds-discovery: {0}.");

    /// <summary>An <c>x-cds-pagination</c> that can't be honoured.</summary>
    public static readonly DiagnosticDescriptor InvalidPagination = new("CDSC0041", Error,
        "x-cds-pagination: {0}.");

    /// <summary>A document is marked as a specification for which there is support code, and lacks what that needs.</summary>
    public static readonly DiagnosticDescriptor IncompleteSpecification = new("CDSC0042", Error,
        "The document says that it defines {0}, but {1}; add it, or remove x-cds-specification.");

    // Configuration.

    /// <summary>The configuration is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidConfiguration = new("CDSC0050", Error,
        "{0}.");

    // Output.

    /// <summary>An output folder holds files, but none that a manifest lists.</summary>
    public static readonly DiagnosticDescriptor ForeignOutputFolder = new("CDSC0060", Error,
        "The output folder '{0}' has files in it and no manifest.txt of cdsc, so it is left alone; choose an empty or a new folder.");

    /// <summary>A generated file was edited.</summary>
    public static readonly DiagnosticDescriptor EditedOutputFile = new("CDSC0061", Error,
        "The generated file was edited by hand and is not overwritten; move your changes elsewhere and delete the file, then generate again.");

    /// <summary>A file that is not ours is where one would be written.</summary>
    public static readonly DiagnosticDescriptor ForeignOutputFile = new("CDSC0062", Error,
        "A file of this name exists and was not generated, so it is not overwritten; move it or choose another output folder.");

    /// <summary>The output can't be written.</summary>
    public static readonly DiagnosticDescriptor OutputUnwritable = new("CDSC0063", Error,
        "The output can't be written: {0}");

    /// <summary>A path of the output would leave its folder, or is none on every system.</summary>
    public static readonly DiagnosticDescriptor OutputPathRefused = new("CDSC0064", Error,
        "The output path '{0}' is refused: {1}.");

    /// <summary>The output folder is not what would be generated.</summary>
    public static readonly DiagnosticDescriptor OutputDiffers = new("CDSC0065", Error,
        "{0}; run cdsc generate.");

    /// <summary>The manifest of an output folder is broken.</summary>
    public static readonly DiagnosticDescriptor InvalidManifest = new("CDSC0066", Error,
        "The manifest of the output folder is broken: {0}; restore it, or delete the folder and generate again.");

    /// <summary>A file that is generated no more was edited, so it stays.</summary>
    public static readonly DiagnosticDescriptor EditedStaleFile = new("CDSC0067", Warning,
        "The file is generated no more, but was edited by hand, so it stays; delete it if you don't need it.");

    /// <summary>The output can't be read.</summary>
    public static readonly DiagnosticDescriptor OutputUnreadable = new("CDSC0068", Error,
        "The output can't be read: {0}");

    // Templates.

    /// <summary>A template can't be used.</summary>
    public static readonly DiagnosticDescriptor InvalidTemplate = new("CDSC0070", Error,
        "The template can't be used: {0}");

    /// <summary>A folder of templates has one that replaces none.</summary>
    public static readonly DiagnosticDescriptor UnknownTemplate = new("CDSC0071", Error,
        "There is no template '{0}' to replace; there is {1}.");

    /// <summary>A template was written for another view than the one that it would get.</summary>
    public static readonly DiagnosticDescriptor TemplateForOtherView = new("CDSC0072", Error,
        "The template must begin with {{{{- # view: {0} -}}}}, as the one that it replaces; its first line names {1}. Start from the template that cdsc templates export writes.");

    /// <summary>The folder of templates can't be read.</summary>
    public static readonly DiagnosticDescriptor TemplatesUnreadable = new("CDSC0073", Error,
        "The folder of templates can't be read: {0}. Check its path and what is in it.");

    /// <summary>A template was written for another version of the view that it would get.</summary>
    public static readonly DiagnosticDescriptor TemplateForOtherVersion = new("CDSC0074", Error,
        "The template was made for version {0} of {1}, and this command has version {2}: {3}. Adapt it and let its first line name version {2}, or start from the template that cdsc templates export writes.");

    /// <summary>A file of the user is where one would be written for him.</summary>
    public static readonly DiagnosticDescriptor FileInTheWay = new("CDSC0075", Error,
        "Something else of this name is there already and is not overwritten; move it away, or choose another place.");

    /// <summary>Two files of a run of templates would have one path.</summary>
    public static readonly DiagnosticDescriptor DuplicateTargetPath = new("CDSC0076", Error,
        "The path '{0}' is that of {1} and of {2}; put more of what they are called into it.");

    // Projects.

    /// <summary>An item of an MSBuild project can't be used.</summary>
    public static readonly DiagnosticDescriptor InvalidProjectItem = new("CDSC0080", Error,
        "The CdscSpec items can't be used: {0}.");

    // Overlays.

    /// <summary>An overlay is not of the form that Overlay 1.0 gives it.</summary>
    public static readonly DiagnosticDescriptor InvalidOverlay = new("CDSC0090", Error,
        "This is not an overlay that can be applied: {0}.");

    /// <summary>An overlay extends itself.</summary>
    public static readonly DiagnosticDescriptor CyclicOverlay = new("CDSC0091", Error,
        "The overlay extends '{0}', which is this overlay or extends it; name an OpenAPI document at the end.");

    /// <summary>A target of a kind that is not supported.</summary>
    public static readonly DiagnosticDescriptor UnsupportedTarget = new("CDSC0092", Error,
        "The target '{0}' can't be used: {1}. A target is $, followed by .name, ['any name'], .* and [*], for example $.paths['/pets'].get.parameters.");

    /// <summary>An action changes nothing.</summary>
    public static readonly DiagnosticDescriptor IneffectiveAction = new("CDSC0093", Warning,
        "This action changes nothing: {0}.");

    /// <summary>An action does not fit what its target selects.</summary>
    public static readonly DiagnosticDescriptor UnfitAction = new("CDSC0094", Error,
        "This action can't be applied: {0}.");

    /// <summary>An overlay makes a document that is larger than any that people write.</summary>
    public static readonly DiagnosticDescriptor OverlayTooLarge = new("CDSC0095", Error,
        "The overlay does too much: {0}.");

    /// <summary>A run takes a schema as it is and as an overlay changes it.</summary>
    public static readonly DiagnosticDescriptor TwoFormsOfType = new("CDSC0096", Error,
        "The schema '{0}' has two forms in one run, as it stands here and as '{1}' changes it or what it refers to; generate each in a run of its own.");

    /// <summary>A run takes a document and an overlay of it, and both have its operations.</summary>
    public static readonly DiagnosticDescriptor OverlayBesideDocument = new("CDSC0097", Error,
        "The operation '{0}' comes twice, since the run takes both a document and an overlay of it; take only the overlay, which has all of the document.");

    // Documents that are validated.

    /// <summary>A document breaks the schema of its type.</summary>
    public static readonly DiagnosticDescriptor InvalidInstance = new("CDSC0110", Error,
        "{0} (said by {1}).");

    /// <summary>A value is none of those that an open list has.</summary>
    public static readonly DiagnosticDescriptor UnknownListValue = new("CDSC0111", Warning,
        "'{0}' is none of the values that {1} lists; it is right only if another specification or the Server adds it.");

    /// <summary>Nobody can tell what a document is.</summary>
    public static readonly DiagnosticDescriptor UnknownDocumentType = new("CDSC0112", Error,
        "It can't be told which object this is; the nearest is {0}. Name it with --as.");

    /// <summary>A document can't be read.</summary>
    public static readonly DiagnosticDescriptor InstanceUnreadable = new("CDSC0113", Error,
        "The document can't be read: {0}. Check the path or the URL.");

    // Comparison.

    /// <summary>One of the two versions to compare is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownVersion = new("CDSC0130", Error,
        "There is no file, no folder and no revision of git '{0}': {1}.");

    /// <summary>Git can't be used.</summary>
    public static readonly DiagnosticDescriptor GitFailed = new("CDSC0131", Error,
        "Git can't be used: {0}.");

    /// <summary>A file of acknowledgements can't be used.</summary>
    public static readonly DiagnosticDescriptor InvalidAcknowledgements = new("CDSC0132", Error,
        "The acknowledgements can't be used: {0}.");

    /// <summary>A change is acknowledged that is none.</summary>
    public static readonly DiagnosticDescriptor UnmatchedAcknowledgement = new("CDSC0133", Warning,
        "There is no change '{0}'; {1}.");

    /// <summary>The documents of a version are not known.</summary>
    public static readonly DiagnosticDescriptor UnknownInputs = new("CDSC0134", Error,
        "Which documents to compare in '{0}' is not known: there is no cdsc.json in it or around it; name a document instead.");

    // Pages to read.

    /// <summary>A template of pages was written for another view than the one that it would get, or for another version of it.</summary>
    public static readonly DiagnosticDescriptor PageTemplateForOtherView = new("CDSC0150", Error,
        "The template must begin with {{{{- # view: {0} -}}}}, as the one that it replaces; its first line names {1}. Start from the one that cdsc docs --export-templates writes.");

    // Linting.

    /// <summary>What <c>lint --fix</c> would write is no better.</summary>
    public static readonly DiagnosticDescriptor FixFailed = new("CDSC0160", Error,
        "With what --fix would write there is no less to find, so nothing is written. Mend it by hand.");

    // Faults of the machine, and limits.

    /// <summary>A file changed between the look at it and the writing.</summary>
    public static readonly DiagnosticDescriptor OutputChangedMeanwhile = new("CDSC0170", Error,
        "The file, or a folder on the way to it, has changed while this run was at work, so it is left alone; generate again.");

    /// <summary>Another run is writing to the output folder and doesn't end.</summary>
    public static readonly DiagnosticDescriptor OutputInUse = new("CDSC0171", Error,
        "Another run of cdsc has been writing to '{0}' for a minute; end it, or wait for it, and generate again.");

    /// <summary>Documents are larger than what is held in memory.</summary>
    public static readonly DiagnosticDescriptor DocumentsTooLarge = new("CDSC0172", Error,
        "This is more than {0}, which no document should need; leave parts out, or generate in several runs.");

    /// <summary>References lead to references to references.</summary>
    public static readonly DiagnosticDescriptor LongReference = new("CDSC0173", Error,
        "The reference '{0}' leads over more than 100 others before it comes to a value; refer to that.");

    /// <summary>What would be generated is larger than what is held in memory.</summary>
    public static readonly DiagnosticDescriptor OutputTooLarge = new("CDSC0174", Error,
        "What would be generated is more than {0}; emit less at once, or generate in several runs.");

    // Requests and responses that are honoured in a simpler way than the document asks for.

    /// <summary>A parameter that is left out.</summary>
    public static readonly DiagnosticDescriptor ParameterLeftOut = new("CDSC0190", Warning,
        "The parameter '{0}' is left out: {1}.");

    /// <summary>A parameter or a header whose text OpenAPI does not define.</summary>
    public static readonly DiagnosticDescriptor UndefinedText = new("CDSC0191", Warning,
        "OpenAPI does not say how '{0}' becomes text, since {1}; {2}.");

    /// <summary>Several media types where one is used.</summary>
    public static readonly DiagnosticDescriptor MediaTypesLeftOut = new("CDSC0192", Warning,
        "Of these media types {0} is used, and {1} left out.");

    /// <summary>A body of a media type for which there is no mapping.</summary>
    public static readonly DiagnosticDescriptor UnmappedBody = new("CDSC0193", Warning,
        "A body of the media type '{0}' is handed over as {1}, since {2}.");

    /// <summary>A response whose key is none.</summary>
    public static readonly DiagnosticDescriptor ResponseLeftOut = new("CDSC0194", Warning,
        "The response '{0}' is left out: it is neither a status code, nor a range such as 4XX, nor default.");

    /// <summary>A method that should have no body.</summary>
    public static readonly DiagnosticDescriptor UnexpectedBody = new("CDSC0195", Warning,
        "A body of {0} has no defined meaning, and servers may refuse it; it is sent all the same.");

    /// <summary>A path that can't be a route of its own.</summary>
    public static readonly DiagnosticDescriptor AdaptedRoute = new("CDSC0196", Warning,
        "The path '{0}' can't be the route of a server: {1}. The route is '{2}' unless the options say otherwise; clients keep the path.");

    /// <summary>A part of a multipart form has what is not honoured.</summary>
    public static readonly DiagnosticDescriptor EncodingLeftOut = new("CDSC0197", Warning,
        "'{0}' of the encoding of '{1}' is left out.");

    // The next free ids: CDSC0006, CDSC0013, CDSC0028, CDSC0034, CDSC0043, CDSC0051, CDSC0069, CDSC0077, CDSC0081, CDSC0098, CDSC0114, CDSC0135, CDSC0151, CDSC0161, CDSC0175, CDSC0198.
}
